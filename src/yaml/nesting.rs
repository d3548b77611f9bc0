//! Counts open brackets and aliases before the YAML package sees them: its time grows with the square of the depth of
//! brackets, and an alias makes it read a value again, however long.

/// What a header asks too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// The bracket at this byte opens one level too many.
    Depth(usize),
    /// There are too many aliases.
    Aliases,
}

/// The first bracket that opens a level deeper than `max_depth`, or the first alias after `max_aliases` others.
///
/// Quotes, comments, block scalars and the middle of plain text do not count. Where this reading and the package's differ,
/// as in broken YAML, only time is at stake: the tree has its own limits.
pub(super) fn excess(text: &str, max_depth: usize, max_aliases: usize) -> Option<Excess> {
    let bytes = text.as_bytes();
    let mut n_aliases = 0_usize;
    let mut depth = 0_usize;
    let mut at = 0;
    // Whether a value may begin here: after an indicator and blanks.
    let mut fresh = true;
    while at < bytes.len() {
        let byte = bytes[at];
        match byte {
            b'"' | b'\'' if fresh => {
                at = end_of_quoted(bytes, at);
                fresh = false;
                continue;
            }
            b'#' if at == 0 || matches!(bytes[at - 1], b' ' | b'\t' | b'\n' | b'\r') => {
                at = end_of_line(bytes, at);
                continue;
            }
            b'|' | b'>' if fresh && depth == 0 => {
                at = end_of_block(bytes, at);
                fresh = true;
                continue;
            }
            b'[' | b'{' if fresh || depth > 0 => {
                depth += 1;
                fresh = true;
                if depth > max_depth {
                    return Some(Excess::Depth(at));
                }
            }
            b'*' if fresh => {
                n_aliases += 1;
                fresh = false;
                if n_aliases > max_aliases {
                    return Some(Excess::Aliases);
                }
            }
            b']' | b'}' if depth > 0 => {
                depth -= 1;
                fresh = false;
            }
            b'\n' | b'\r' => fresh = true,
            b' ' | b'\t' => fresh = fresh || opens(bytes, at, depth),
            b',' | b':' if depth > 0 => fresh = true,
            b'&' | b'!' if fresh => {
                while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
                    at += 1;
                }
                continue;
            }
            _ => fresh = false,
        }
        at += 1;
    }
    None
}

/// Whether the blank at `at` follows an indicator after which a value begins.
fn opens(bytes: &[u8], at: usize, depth: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    match bytes[before] {
        b':' | b',' if depth > 0 => true,
        b':' => true,
        b'-' | b'?' => before == 0 || bytes[before - 1].is_ascii_whitespace(),
        _ => false,
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
