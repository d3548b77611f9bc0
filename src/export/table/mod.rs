//! Tables for spreadsheets: CSV by RFC 4180, UTF-8, with a header.
//!
//! A cell that holds a list separates its items by `; `. A cell that a spreadsheet could take for a formula begins with an
//! apostrophe that is not part of the value.

mod articles;
mod cell;
mod claims;
mod column;
mod entities;
mod events;
mod mentions;
mod package;
#[cfg(test)]
mod tests;

pub(super) use package::package;

use std::io;

use rayon::prelude::*;

use column::{Column, Field};

use super::DrawsOn;
use crate::language::Language;
use crate::model::{Dossier, EntityKind};
use crate::plan::SitePlan;

/// So many rows one thread makes at a time.
const ROWS: usize = 1000;

/// So many pieces are made before the first is written: the table of mentions may have millions of rows.
const PIECES: usize = 16;

/// The tables, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Source articles.
    Articles,
    /// People, organisations or places.
    Entities(EntityKind),
    /// Events.
    Events,
    /// Answers to claims, one a row.
    Claims,
    /// Places where articles name somebody, one a row.
    Mentions,
}

impl Table {
    /// All of them.
    pub const ALL: [Table; 7] = [
        Table::Articles,
        Table::Entities(EntityKind::Person),
        Table::Entities(EntityKind::Organisation),
        Table::Entities(EntityKind::Place),
        Table::Events,
        Table::Claims,
        Table::Mentions,
    ];

    /// The file's name without its ending.
    pub fn name(self) -> &'static str {
        match self {
            Table::Articles => "articles",
            Table::Entities(kind) => kind.folder(),
            Table::Events => "events",
            Table::Claims => "claims",
            Table::Mentions => "mentions",
        }
    }

    /// What of the bodies of articles goes into it.
    pub(super) fn draws_on(self) -> DrawsOn {
        match self {
            Table::Articles => DrawsOn::Bodies,
            Table::Entities(_) | Table::Mentions => DrawsOn::Findings,
            Table::Events | Table::Claims => DrawsOn::Neither,
        }
    }

    /// What is in it, in an English sentence.
    pub(super) fn description(self) -> &'static str {
        Language::english().words().files.get(self.name()).map_or("", String::as_str)
    }

    fn fields(self) -> Vec<Field> {
        match self {
            Table::Articles => column::fields(articles::COLUMNS),
            Table::Entities(_) => column::fields(entities::COLUMNS),
            Table::Events => column::fields(events::COLUMNS),
            Table::Claims => column::fields(claims::COLUMNS),
            Table::Mentions => column::fields(mentions::COLUMNS),
        }
    }
}

/// What cells are made from.
#[derive(Clone, Copy)]
struct TableContext<'a> {
    dossier: &'a Dossier,
    plan: &'a SitePlan,
}

/// Writes a table.
pub(super) fn csv(
    dossier: &Dossier,
    plan: &SitePlan,
    table: Table,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let context = TableContext { dossier, plan };
    match table {
        Table::Articles => write(context, articles::COLUMNS, dossier.articles().map(|(id, _)| id), out),
        Table::Entities(kind) => {
            write(context, entities::COLUMNS, dossier.entities_of(kind).map(|(id, _)| id), out)
        }
        Table::Events => {
            let events = dossier.chronology().iter().chain(dossier.undated()).copied();
            write(context, events::COLUMNS, events, out)
        }
        Table::Claims => write(context, claims::COLUMNS, claims::rows(context), out),
        Table::Mentions => write(context, mentions::COLUMNS, mentions::rows(dossier), out),
    }
}

fn write<T: Copy + Send + Sync>(
    context: TableContext<'_>,
    columns: &[Column<T>],
    mut rows: impl Iterator<Item = T>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut header = writer(&mut *out);
    header.write_record(columns.iter().map(|column| column.name))?;
    header.flush()?;
    drop(header);
    loop {
        let some: Vec<T> = rows.by_ref().take(ROWS * PIECES).collect();
        if some.is_empty() {
            return Ok(());
        }
        let pieces = some.par_chunks(ROWS).map(|rows| lines(context, columns, rows));
        for piece in pieces.collect::<io::Result<Vec<_>>>()? {
            out.write_all(&piece)?;
        }
    }
}

/// The rows as they stand in the file.
fn lines<T: Copy>(context: TableContext<'_>, columns: &[Column<T>], rows: &[T]) -> io::Result<Vec<u8>> {
    let mut out = writer(Vec::new());
    for row in rows {
        out.write_record(columns.iter().map(|column| cell::guarded((column.cell)(context, *row))))?;
    }
    out.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn writer<W: io::Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out)
}
