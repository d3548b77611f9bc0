//! Exit codes.

use std::process::{ExitCode, Termination};

/// How a command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: all is well.
    Fine,
    /// 1: there are problems in the content.
    Problems,
    /// 2: the arguments make no sense.
    WrongArguments,
    /// 3: the disk, the network or somebody's permission failed.
    WorldFailed,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(match self {
            Exit::Fine => 0,
            Exit::Problems => 1,
            Exit::WrongArguments => 2,
            Exit::WorldFailed => 3,
        })
    }
}
