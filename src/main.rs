//! The `cuttings` program.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs the command line.
fn main() -> cuttings::cli::Exit {
    cuttings::cli::main()
}
