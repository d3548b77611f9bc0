//! The `cuttings` program.

/// Runs the command line.
fn main() -> cuttings::cli::Exit {
    cuttings::cli::main()
}
