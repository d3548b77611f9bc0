#!/bin/sh
# Builds the dossier for Cloudflare Pages, which runs this file whenever something is pushed.
# Once, on Cloudflare: Workers & Pages, Create, Pages, Connect to Git, and take this repository, with
#   Build command:           sh cloudflare-pages.sh
#   Build output directory:  public
# Write the address of the site as `base_url` into content/dossier.yaml: Cloudflare tells a build only the address of this one version.
#
# If the repository is public, everyone can read all of `content`: drafts, whole articles whatever their `rights`, and, in its history, what
# you have deleted since. A private one of your own will do.
#
# The file is yours: change it as you like. Lines that begin with # are for people; Cloudflare passes over them.

# With an error in any line, the site stays as it was.
set -e

# First Rust, then the program, which is compiled on every push, since Cloudflare keeps neither: count on some minutes. (To be faster,
# build at home and upload the folder `public`: Workers & Pages, Create, Pages, Upload assets; then this file is not needed.)
export PATH="$HOME/.cargo/bin:$PATH"
command -v rustup > /dev/null || curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --default-toolchain none
rustup toolchain install stable --profile minimal
# It comes from crates.io, where Rust programs are published. If version VERSION is not there, this line fails; then name the
# repository from which you have the program instead of `cuttings --version VERSION`: --git https://...
cargo +stable install --locked cuttings --version VERSION

cuttings check
cuttings build --base-url auto
