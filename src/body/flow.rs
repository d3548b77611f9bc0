//! The stack of open blocks while Markdown events pass by.

use super::block::{Block, Body, Passage};

/// Blocks deeper than this are flattened into the one that holds them: no reader nests so far, hostile input does.
const DEEPEST: usize = 24;

/// A block that is open.
#[derive(Debug)]
pub(super) enum Open {
    /// The whole body.
    Top,
    /// A block quote.
    Quote,
    /// A list with its finished items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// One item.
    Item,
    /// A footnote.
    Note(String),
    /// A block too deep to stand by itself.
    Flat,
}

/// Finished blocks of each open one.
#[derive(Debug)]
pub(super) struct Flow {
    stack: Vec<(Open, Vec<Block>)>,
    passages: u32,
}

impl Flow {
    /// Nothing read yet.
    pub(super) fn new() -> Self {
        Flow { stack: vec![(Open::Top, Vec::new())], passages: 0 }
    }

    /// Opens a block.
    pub(super) fn open(&mut self, open: Open) {
        let open = if self.stack.len() >= DEEPEST { Open::Flat } else { open };
        self.stack.push((open, Vec::new()));
    }

    /// Closes the innermost open block.
    pub(super) fn close(&mut self) {
        if self.stack.len() < 2 {
            return;
        }
        let Some((open, blocks)) = self.stack.pop() else { return };
        match open {
            Open::Top => {}
            Open::Quote => self.push(Block::Quote(blocks)),
            Open::Note(label) => self.push(Block::Note(label, blocks)),
            Open::List(start, items) => self.push(Block::List(start, items)),
            // A list may be the last block that stands by itself; its items are items all the same.
            Open::Item | Open::Flat => match self.stack.last_mut() {
                Some((Open::List(_, items), _)) => items.push(blocks),
                _ => self.blocks().extend(blocks),
            },
        }
    }

    /// Adds a finished block.
    pub(super) fn push(&mut self, block: Block) {
        self.blocks().push(block);
    }

    /// The number of the next passage.
    pub(super) fn next_number(&mut self) -> u32 {
        self.passages += 1;
        self.passages
    }

    /// Adds a paragraph, unless it holds nothing.
    pub(super) fn paragraph(&mut self, make: impl FnOnce(u32) -> Passage) {
        let number = self.next_number();
        self.push(Block::Paragraph(make(number)));
    }

    /// The body, every open block closed.
    pub(super) fn finish(mut self) -> Body {
        while self.stack.len() > 1 {
            self.close();
        }
        let blocks = self.stack.pop().map(|(_, blocks)| blocks).unwrap_or_default();
        Body { blocks, passages: self.passages, ..Body::default() }
    }

    fn blocks(&mut self) -> &mut Vec<Block> {
        &mut self.stack.last_mut().expect("the top block is never closed").1
    }
}
