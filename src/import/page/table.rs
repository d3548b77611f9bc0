//! Tables whose rows are of one length, as Markdown wants them; and those that are none.

use dom_query::{NodeRef, Selection};

/// No table that anybody reads has more columns.
const MOST_COLUMNS: usize = 63;

/// Nor more cells.
const MOST_CELLS: usize = 50_000;

/// Fills up the rows of tables with empty cells, and takes apart those that are a frame: round a single column, or round other tables.
pub(super) fn even_out(root: &NodeRef<'_>) {
    for table in Selection::from(*root).select("table").nodes() {
        let rows = Selection::from(*table).select("tr");
        let columns = rows.nodes().iter().map(width).max().unwrap_or_default();
        let is_frame = columns < 2 || !Selection::from(*table).select("table").is_empty();
        if is_frame || columns > MOST_COLUMNS || columns * rows.length() > MOST_CELLS {
            take_apart(table);
            continue;
        }
        // How many rows more the cell above each column reaches down.
        let mut reach = vec![0_usize; columns];
        for row in rows.nodes() {
            fill_up(row, &mut reach);
        }
    }
}

fn cells<'a>(row: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    row.element_children().into_iter().filter(|cell| cell.has_name("td") || cell.has_name("th")).collect()
}

fn span(cell: &NodeRef<'_>, name: &str) -> usize {
    cell.attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1).max(1)
}

fn width(row: &NodeRef<'_>) -> usize {
    cells(row).iter().map(|cell| span(cell, "colspan")).fold(0, usize::saturating_add)
}

fn fill_up(row: &NodeRef<'_>, reach: &mut [usize]) {
    let cells = cells(row);
    let name = if cells.iter().all(|cell| cell.has_name("th")) { "th" } else { "td" };
    let empty = || row.tree.new_element(name);
    let mut column = 0;
    for cell in cells {
        while let Some(rows @ 1..) = reach.get_mut(column) {
            *rows -= 1;
            column += 1;
            cell.insert_before(&empty());
        }
        for at in 0..span(&cell, "colspan") {
            if let Some(rows) = reach.get_mut(column) {
                *rows = span(&cell, "rowspan") - 1;
                column += 1;
                if at > 0 {
                    cell.insert_after(&empty());
                }
            }
        }
    }
    for rows in reach.iter_mut().skip(column) {
        *rows = rows.saturating_sub(1);
        row.append_child(&empty());
    }
    if row.text().trim().is_empty() {
        row.remove_from_parent();
    }
}

/// Makes blocks of all that stands in the cells of a table, but for the tables in it.
fn take_apart(table: &NodeRef<'_>) {
    for part in Selection::from(*table).select("tbody, thead, tfoot, tr, td, th").nodes() {
        let of_table = part.ancestors_it(None).find(|above| above.has_name("table"));
        if of_table.is_some_and(|of_table| of_table.id == table.id) {
            part.rename("div");
        }
    }
    table.rename("div");
}
