//! Columns: their names, what they mean, and what fills them, said once.

use serde::Serialize;

use super::TableContext;

/// A column of a table with a row for each `T`.
pub(super) struct Column<T> {
    pub(super) name: &'static str,
    pub(super) kind: ColumnKind,
    pub(super) about: &'static str,
    pub(super) cell: fn(TableContext<'_>, T) -> String,
}

/// What a column's cells are, in the words of Frictionless Table Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ColumnKind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A day, `2025-09-10`.
    Date,
    /// `true` or `false`.
    Boolean,
}

/// A column in the description of a package.
#[derive(Serialize)]
pub(super) struct Field {
    pub(super) name: &'static str,
    #[serde(rename = "type")]
    pub(super) kind: ColumnKind,
    pub(super) description: &'static str,
}

pub(super) fn fields<T>(columns: &[Column<T>]) -> Vec<Field> {
    let field =
        |column: &Column<T>| Field { name: column.name, kind: column.kind, description: column.about };
    columns.iter().map(field).collect()
}
