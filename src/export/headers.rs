//! What a host is to send with the files, in the format that Netlify and Cloudflare Pages read; other hosts pass over it.
//!
//! The policy is the strictest under which every page works: nothing from elsewhere, nothing inline that runs, no frame around it.

/// The lines for every file.
const ALL: &str = "/*
  Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
";

/// The file's bytes. `lasting` are the addresses of files whose names change with their bytes, so that browsers may keep them for ever.
pub(super) fn headers<'r>(lasting: impl IntoIterator<Item = &'r str>) -> Vec<u8> {
    let mut text = ALL.to_owned();
    for route in lasting {
        text.push_str(&format!("\n/{route}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    text.into_bytes()
}
