//! The same articles as sites for other generators.
//!
//! [`plain`] is the least that could be called a site of these articles. [`equal`] has the pages of the finished dossier: what had to be
//! found out is given, so that only the making of pages is compared.

pub(crate) mod equal;
mod facts;
mod layouts;
mod lists;
mod pages;
pub(crate) mod plain;
mod tables;
