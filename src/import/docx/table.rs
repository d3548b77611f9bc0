//! Tables: rows of cells, or a frame round paragraphs.

use super::text::Block;

/// A table while it is read.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<Cell>>,
    /// Whether the first row says what stands below it.
    pub(super) has_header: bool,
}

#[derive(Default)]
struct Cell {
    blocks: Vec<Block>,
    /// Over how many columns more than one it stands.
    more_columns: usize,
}

/// Word processors make no more columns than this.
const MOST_COLUMNS: usize = 63;

impl Table {
    pub(super) fn begin_row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn begin_cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell::default());
        }
    }

    /// Lets the cell that is being read stand over so many columns.
    pub(super) fn span(&mut self, columns: usize) {
        if let Some(cell) = self.cell() {
            cell.more_columns = columns.clamp(1, MOST_COLUMNS) - 1;
        }
    }

    /// Adds to the cell that is being read; gives the block back if there is none.
    pub(super) fn push(&mut self, block: Block) -> Option<Block> {
        match self.cell() {
            Some(cell) => {
                cell.blocks.push(block);
                None
            }
            None => Some(block),
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.rows.last_mut()?.last_mut()
    }

    /// The table as one block; as the blocks of its cells where it is a frame: round a single column, or round other tables.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.rows.retain(|row| row.iter().any(|cell| !cell.blocks.is_empty()));
        let cells = || self.rows.iter().flatten();
        let columns = self.rows.iter().map(|row| width(row)).max().unwrap_or_default();
        if columns < 2 || cells().flat_map(|cell| &cell.blocks).any(|block| block.is_table) {
            return self.rows.into_iter().flatten().flat_map(|cell| cell.blocks).collect();
        }
        let mut lines: Vec<String> = self.rows.iter().map(|row| line(row)).collect();
        let header = if self.has_header { lines.remove(0) } else { "|".to_owned() };
        let named = if self.has_header { width(&self.rows[0]) } else { 0 };
        let header = header + &"  |".repeat(columns - named);
        let rule = format!("|{}", " --- |".repeat(columns));
        lines.splice(0..0, [header, rule]);
        vec![Block::table(lines)]
    }
}

fn width(row: &[Cell]) -> usize {
    row.iter().map(|cell| 1 + cell.more_columns).sum()
}

fn line(row: &[Cell]) -> String {
    let mut out = "|".to_owned();
    for cell in row {
        let words: Vec<&str> =
            cell.blocks.iter().flat_map(|block| &block.lines).map(String::as_str).collect();
        out.push_str(&format!(" {} |", words.join(" ").replace('|', "\\|")));
        out.push_str(&"  |".repeat(cell.more_columns));
    }
    out
}
