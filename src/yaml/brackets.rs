//! Finds brackets and aliases without the YAML package, whose time grows with the square of the depth of brackets, and
//! which reads a value again for every alias of it, however long.

/// What a header asks too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// The bracket at this byte opens one level too many.
    Depth(usize),
    /// There are too many aliases.
    Aliases,
}

/// The first bracket that opens a level deeper than `max_depth`, or the first alias after `max_aliases` others.
pub(super) fn excess(text: &str, max_depth: usize, max_aliases: usize) -> Option<Excess> {
    let mut scan = Scan::new(text, 0);
    let mut n_aliases = 0;
    while let Some(sign) = scan.next_sign() {
        match sign {
            Sign::Open(at) if scan.depth > max_depth => return Some(Excess::Depth(at)),
            Sign::Alias if n_aliases == max_aliases => return Some(Excess::Aliases),
            Sign::Alias => n_aliases += 1,
            Sign::Open(_) | Sign::Close(_) | Sign::Comment(..) => {}
        }
    }
    None
}

/// The byte after the bracket that closes the one at `start`; the end of the text if none does.
pub(super) fn end_of_flow(text: &str, start: usize) -> usize {
    let mut scan = Scan::new(text, start);
    while let Some(sign) = scan.next_sign() {
        if let Sign::Close(at) = sign
            && scan.depth == 0
        {
            return at + 1;
        }
    }
    text.len()
}

/// The comments that stand behind something in their line, each from its `#` to the end of the line.
pub(super) fn trailing_comments(text: &str) -> Vec<(usize, usize)> {
    let mut scan = Scan::new(text, 0);
    let mut comments = Vec::new();
    while let Some(sign) = scan.next_sign() {
        let Sign::Comment(start, end) = sign else { continue };
        let line = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        if !text[line..start].trim().is_empty() {
            comments.push((start, end));
        }
    }
    comments
}

/// A sign that has a meaning in YAML.
enum Sign {
    Open(usize),
    Close(usize),
    Alias,
    /// A comment, from its `#` to the end of the line.
    Comment(usize, usize),
}

/// Walks through a text from sign to sign. Quotes, comments, block scalars and the middle of plain text are passed over.
///
/// Where this reading and the package's differ, as in broken YAML, only time is at stake: the tree has its own limits.
struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
    /// How many brackets are open.
    depth: usize,
    /// Whether a value may begin here: after an indicator and blanks.
    fresh: bool,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, start: usize) -> Self {
        Self { bytes: text.as_bytes(), at: start, depth: 0, fresh: true }
    }

    fn next_sign(&mut self) -> Option<Sign> {
        while self.at < self.bytes.len() {
            let at = self.at;
            if let Some(after) = self.passed_over() {
                self.at = after;
                continue;
            }
            if self.bytes[at] == b'#' && (at == 0 || self.bytes[at - 1].is_ascii_whitespace()) {
                self.at = end_of_line(self.bytes, at);
                return Some(Sign::Comment(at, self.at));
            }
            self.at += 1;
            let in_flow = self.depth > 0;
            match self.bytes[at] {
                b'[' | b'{' if self.fresh || in_flow => {
                    self.depth += 1;
                    self.fresh = true;
                    return Some(Sign::Open(at));
                }
                b']' | b'}' if in_flow => {
                    self.depth -= 1;
                    self.fresh = false;
                    return Some(Sign::Close(at));
                }
                b'*' if self.fresh => {
                    self.fresh = false;
                    return Some(Sign::Alias);
                }
                b',' if in_flow => self.fresh = true,
                b':' if in_flow && at > 0 => self.fresh = matches!(self.bytes[at - 1], b'"' | b'\''),
                b'\n' | b'\r' => self.fresh = self.fresh || !in_flow,
                b' ' | b'\t' => self.fresh = self.fresh || self.follows_indicator(at),
                _ => self.fresh = false,
            }
        }
        None
    }

    /// The end of what stands here and holds no signs: a quoted or block scalar, an anchor, a tag.
    fn passed_over(&mut self) -> Option<usize> {
        let (bytes, at) = (self.bytes, self.at);
        match bytes[at] {
            b'"' | b'\'' if self.fresh => {
                self.fresh = false;
                Some(end_of_quoted(bytes, at))
            }
            b'|' | b'>' if self.fresh && self.depth == 0 => Some(end_of_block(bytes, at)),
            b'&' | b'!' if self.fresh => {
                let length = bytes[at..].iter().position(u8::is_ascii_whitespace);
                Some(length.map_or(bytes.len(), |length| at + length))
            }
            _ => None,
        }
    }

    /// Whether the blank at `at` follows an indicator after which a value begins.
    fn follows_indicator(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        match self.bytes[before] {
            b':' => true,
            b',' => self.depth > 0,
            b'-' | b'?' => before == 0 || self.bytes[before - 1].is_ascii_whitespace(),
            _ => false,
        }
    }
}

pub(super) fn end_of_quoted(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            byte if byte == quote => {
                if quote == b'\'' && bytes.get(at + 1) == Some(&quote) {
                    at += 1;
                } else {
                    return at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

pub(super) fn end_of_line(bytes: &[u8], start: usize) -> usize {
    bytes[start..]
        .iter()
        .position(|byte| matches!(byte, b'\n' | b'\r'))
        .map_or(bytes.len(), |length| start + length)
}

/// The end of a block scalar whose `|` or `>` stands at `start`: the first line that is indented no more than the field
/// or dash that it belongs to.
pub(super) fn end_of_block(bytes: &[u8], start: usize) -> usize {
    let parent = indent_of_owner(bytes, start);
    let mut end = end_of_line(bytes, start);
    let mut at = end;
    while at < bytes.len() {
        let line = if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') { at + 2 } else { at + 1 };
        let line_end = end_of_line(bytes, line.min(bytes.len()));
        let content = bytes[line.min(line_end)..line_end].iter().position(|byte| *byte != b' ');
        match content {
            Some(indent) if indent as isize <= parent => return end,
            Some(_) => end = line_end,
            None => {}
        }
        at = line_end;
    }
    end
}

/// The column of the field or dash that a block scalar belongs to; -1 if it stands alone.
fn indent_of_owner(bytes: &[u8], start: usize) -> isize {
    let line = bytes[..start].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1);
    let mut at = line;
    let mut owner = -1;
    while at < start {
        match bytes[at] {
            b' ' => at += 1,
            b'-' | b'?' if bytes.get(at + 1) == Some(&b' ') => {
                owner = (at - line) as isize;
                at += 2;
            }
            _ => return (at - line) as isize,
        }
    }
    owner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_signs_that_mean_something_count() {
        let cases = [
            ("a: [[x]]", Some(Excess::Depth(4))),
            ("[[x]]", Some(Excess::Depth(1))),
            ("a: [x, [y]]", Some(Excess::Depth(7))),
            ("- [{a: b}]", Some(Excess::Depth(3))),
            ("a: [x\n, [y]]", Some(Excess::Depth(8))),
            ("a: &x [!y [z]]", Some(Excess::Depth(10))),
            ("a: |\n  x\nb: [[y]]", Some(Excess::Depth(13))),
            ("- a: |\n    [[\n  b: [[y]]", Some(Excess::Depth(20))),
            ("a: [it's, [b]]", Some(Excess::Depth(10))),
            ("a: [x], b: [y]", None),
            ("a: [x]\nb: [y]", None),
            ("a: x [[y]]", None),
            ("a: '[[x]]'", None),
            ("a: \"\\\"[[x]]\"", None),
            ("a: 'it''s [[x]]'", None),
            ("a: b # [[x]]", None),
            ("a: |\n  [[x]]\n\n  {{y}}\nb: [z]", None),
            ("- a: >-\n    [[x]]\n  b: [z]", None),
            ("a: it's [b, [c]", None),
            ("a: http://x/*/[[y]]", None),
            ("a: *x\nb: [*y]", None),
            ("a: *x\nb: [*y, *z]", Some(Excess::Aliases)),
            ("a: 2*3*4*5", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(excess(text, 1, 2), expected, "{text:?}");
        }
    }
}
