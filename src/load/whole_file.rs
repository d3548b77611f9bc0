//! The bytes of a file, by as few calls of the system as that takes: every article is read several times in a build.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

/// Reads a file. Fails for whatever is no file, such as a pipe, which would hold the program for ever, and for more than 4 GiB.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = open(path)?;
    let data = file.metadata()?;
    check(&data)?;
    read_to_end(&mut file, data.len() as usize)
}

fn check(data: &Metadata) -> io::Result<()> {
    if data.is_dir() {
        Err(io::ErrorKind::IsADirectory.into())
    } else if !data.is_file() {
        Err(io::Error::other("it is neither a file nor a folder"))
    } else if data.len() > u64::from(u32::MAX) {
        Err(io::Error::other("it is larger than 4 GiB"))
    } else {
        Ok(())
    }
}

/// Opens a file. A pipe opens without waiting for somebody to write.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;

    let flags = rustix::fs::OFlags::NONBLOCK.bits() as i32;
    // What cannot be opened so may be no file at all, such as a socket.
    OpenOptions::new().read(true).custom_flags(flags).open(path).map_err(|error| told(path, error))
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    check(&path.metadata()?)?;
    OpenOptions::new().read(true).open(path)
}

#[cfg(unix)]
fn told(path: &Path, error: io::Error) -> io::Error {
    path.metadata().and_then(|data| check(&data)).err().unwrap_or(error)
}

/// All bytes of a file of which the system says that it has so many. It may have others by now.
fn read_to_end(file: &mut File, length: usize) -> io::Result<Vec<u8>> {
    // One more, so that a call which fills less than all of it has met the end.
    let mut bytes = vec![0; length + 1];
    let mut filled = 0;
    loop {
        match file.read(&mut bytes[filled..]) {
            Ok(0) => break,
            Ok(more) => filled += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        if filled == length {
            break;
        }
        if filled == bytes.len() {
            bytes.resize(filled * 2, 0);
        }
    }
    bytes.truncate(filled);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_read_whole_whatever_the_system_said_of_its_length() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let text: Vec<u8> = (0..10_000u32).map(|at| at as u8).collect();
        for text in [&text[..0], &text[..1], &text] {
            fs::write(&path, text).unwrap();
            assert_eq!(read(&path).unwrap(), text);
            for said in [0, 1, text.len() / 2, text.len() + 9] {
                assert_eq!(read_to_end(&mut File::open(&path).unwrap(), said).unwrap(), text, "{said}");
            }
        }
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path()).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert_eq!(read(&folder.path().join("none")).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn neither_a_pipe_nor_a_socket_is_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let (pipe, socket) = (folder.path().join("pipe"), folder.path().join("socket"));
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0)
            .unwrap();
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [pipe, socket] {
            assert_eq!(read(&path).unwrap_err().to_string(), "it is neither a file nor a folder");
        }
    }
}
