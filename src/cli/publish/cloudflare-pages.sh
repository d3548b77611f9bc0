#!/bin/sh
# Builds the dossier for Cloudflare Pages.
# Once, on Cloudflare: Workers & Pages, Create, Pages, Connect to Git, and take this repository, with
#   Build command:           sh cloudflare-pages.sh
#   Build output directory:  public
# Write the address of the site as `base_url` into content/dossier.yaml: Cloudflare tells a build only the address of this one version.
set -e
export PATH="$HOME/.cargo/bin:$PATH"
# The program is compiled first, which takes some minutes.
command -v cargo > /dev/null || curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal
cargo install --locked cuttings --version VERSION
cuttings check
cuttings build --base-url auto
