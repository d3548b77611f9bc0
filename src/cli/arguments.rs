//! Every command and flag.

use std::num::{NonZeroU64, NonZeroUsize};
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::publish::Host;

/// Turns a folder of source articles into a cross-linked dossier website.
#[derive(Debug, Parser)]
#[command(name = "cuttings", version, propagate_version = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
    /// Flags of every command.
    #[command(flatten)]
    pub(super) global: Global,
}

/// The whole command line as clap knows it, for completions and the man page.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Flags of every command.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// The project's folder; by default the nearest one above the current folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
    /// How many threads to use; by default one for each processor
    #[arg(long, global = true, value_name = "N", value_parser = number_of_threads)]
    pub(super) threads: Option<NonZeroUsize>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
    /// Say nothing but problems
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Say more
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

/// More would only wait for each other; of tens of thousands the whole machine stands still.
const MOST_THREADS: usize = 1024;

fn number_of_threads(text: &str) -> Result<NonZeroUsize, &'static str> {
    let number: Option<NonZeroUsize> = text.parse().ok();
    number.filter(|number| number.get() <= MOST_THREADS).ok_or("it takes a whole number from 1 to 1024")
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site
    Build(BuildOptions),
    /// Show every problem, without building
    Check(CheckOptions),
    /// Bring in articles: texts, saved pages, lists, web addresses
    Add(AddOptions),
    /// Start a new project
    Init(InitOptions),
    /// Show the site while writing, with live reload
    #[cfg(feature = "serve")]
    Serve(ServeOptions),
    /// Write the file by which a host builds and shows the site
    Publish(PublishOptions),
    /// Show what is read in a text: names, dates, quotations, amounts
    Inspect(InspectOptions),
    /// Show what nobody has written down yet: people, events, figures that differ
    Suggest(SuggestOptions),
    /// Explain a problem
    Explain(ExplainOptions),
    /// Write the schema of front matter, for editors that complete and check it
    Schema(SchemaOptions),
    /// Show the built-in themes, or copy their files to change them
    #[command(subcommand)]
    Theme(ThemeCommand),
    /// Write completions for a shell
    Completions(CompletionsOptions),
    /// Write the manual page
    Man,
    /// Read a PDF from standard input: what `add` starts for each
    #[cfg(feature = "import")]
    #[command(name = crate::import::PDF_COMMAND, hide = true)]
    PdfText,
}

/// Flags of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildOptions {
    /// The folder to write; by default `public` in the project
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    /// Where the site will stand; overrides the settings. `auto` takes what the host says if the settings say nothing
    #[arg(short = 'u', long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Publish drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Change only what differs in the folder, instead of replacing it; for very large sites
    #[arg(long)]
    pub(super) in_place: bool,
    /// Pack the site into a ZIP archive too, to hand over as one file
    #[arg(long, value_name = "FILE")]
    pub(super) zip: Option<PathBuf>,
    /// Build among files that Cuttings did not write
    #[arg(long)]
    pub(super) force: bool,
}

/// Arguments of `publish`.
#[derive(Debug, Args)]
pub(super) struct PublishOptions {
    /// The host
    #[arg(value_name = "HOST")]
    pub(super) host: Host,
}

/// Flags of `check`.
#[derive(Debug, Args)]
#[command(
    after_help = "Nothing is fetched without --links. With it, every web address that the dossier publishes is asked for: sources and their saved copies, \
                  links of people, organisations and places, and links in texts. Each host gets one request at a time and then a rest. For a \
                  source that is gone the Wayback Machine is asked for a copy. A proxy is taken from HTTPS_PROXY and HTTP_PROXY.\n\n\
                  What was answered is kept in cuttings/links.json in your cache folder ($XDG_CACHE_HOME, or else ~/.cache): an address that was \
                  well or has moved is asked for again after a week, one that is gone after a day, and one that gave no answer each time."
)]
pub(super) struct CheckOptions {
    /// End with exit code 1 on warnings too
    #[arg(long)]
    pub(super) deny_warnings: bool,
    /// How to write the problems
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: ProblemFormat,
    /// Check drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Show every problem, however many there are
    #[arg(long)]
    pub(super) all: bool,
    /// Looking at web addresses.
    #[command(flatten)]
    pub(super) web: LinkOptions,
}

/// Flags of `check` about web addresses. A program that cannot ask for any has them too, to say so.
#[derive(Debug, Args)]
pub(super) struct LinkOptions {
    /// Ask for all web addresses too, in headers and in texts: are they still there?
    #[arg(long)]
    pub(super) links: bool,
    /// Ask again for addresses that were answered lately
    #[arg(long, requires = "links")]
    pub(super) fresh: bool,
    /// Ask for addresses of this machine and its network too
    #[arg(long, requires = "links")]
    pub(super) link_private: bool,
    /// How long to wait for an answer
    #[arg(long, requires = "links", value_name = "SECONDS", default_value = "20")]
    pub(super) link_timeout: NonZeroU64,
    /// How long to wait between two requests to one host
    #[arg(long, requires = "links", value_name = "SECONDS", default_value_t = 1.0, value_parser = seconds)]
    pub(super) link_pause: f64,
    /// Where to ask for saved copies of what is gone
    #[arg(
        long,
        requires = "links",
        value_name = "URL",
        default_value = "https://archive.org/wayback/available",
        value_parser = web_address
    )]
    pub(super) link_archive: String,
}

fn web_address(text: &str) -> Result<String, &'static str> {
    crate::text::clean::web_address(text).ok_or("a web address is needed, beginning with https:// or http://")
}

/// A number of seconds that can be waited for.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse().ok().filter(|seconds: &f64| (0.0..=3600.0).contains(seconds));
    seconds.ok_or_else(|| "a number of seconds from 0 to 3600 is needed".to_owned())
}

/// How to write problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ProblemFormat {
    /// For people: with an excerpt
    Human,
    /// One JSON object a line
    Json,
    /// Annotations for a workflow on GitHub
    Github,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
#[command(
    after_help = "Each article becomes a file in content/articles, named after its day, its outlet and if need be its title; texts and Markdown keep \
                  their names. Nothing is overwritten, and an article that is there already is not added twice.\n\n\
                  What a page says of itself in several places may differ: -v shows which was taken and which were not. What is not found is \
                  left out, and said. Pictures are left out too.\n\n\
                  Read are text, Markdown, web pages (HTML, MHTML), PDF, DOCX, web archives (WARC, WACZ), and the lists of reference managers and \
                  sites: CSL-JSON, BibTeX, RIS, CSV, RSS, Atom. The rows of a timeline, a CSV as TimelineJS reads it, become drafts of events in \
                  content/events. An address is fetched as it is given, with up to ten redirects; none is followed from \
                  there to another address of this machine or its network. A proxy is taken from HTTPS_PROXY and HTTP_PROXY, and the \
                  certificates to trust from the file that SSL_CERT_FILE names, if it names one."
)]
pub(super) struct AddOptions {
    /// Files, folders and web addresses
    #[arg(value_name = "PATH or URL", required = true)]
    pub(super) inputs: Vec<String>,
    /// The day of publication, in EDTF; counts more than what is found, as do the next five
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    /// The outlet
    #[arg(long, value_name = "NAME")]
    pub(super) publisher: Option<String>,
    /// An author; may be given more than once
    #[arg(long = "author", value_name = "NAME")]
    pub(super) authors: Vec<String>,
    /// The headline, if there is one input
    #[arg(long, value_name = "TEXT")]
    pub(super) title: Option<String>,
    /// The address of the original, if there is one input
    #[arg(long, value_name = "URL")]
    pub(super) source: Option<String>,
    /// The language, as a code: en, de, ar
    #[arg(long, value_name = "CODE")]
    pub(super) language: Option<String>,
    /// A tag; may be given more than once
    #[arg(long = "tag", value_name = "TAG")]
    pub(super) tags: Vec<String>,
    /// Add what is there already all the same
    #[arg(long)]
    pub(super) copies: bool,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Give a web address so long, in seconds
    #[arg(long, value_name = "SECONDS", default_value = "60")]
    pub(super) timeout: NonZeroU64,
    /// How to say what was done
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: AddFormat,
}

/// How to say what was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AddFormat {
    /// For people
    Text,
    /// One JSON object an input
    Json,
}

/// Arguments of `init`.
#[derive(Debug, Args)]
pub(super) struct InitOptions {
    /// The new project's folder
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// Begin with these articles, files and folders of all that `add` reads, and draft who and what is found in them
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(super) from: Vec<PathBuf>,
    /// Write the file by which this host builds and shows the site, as `publish` does
    #[arg(long, value_name = "HOST")]
    pub(super) publish: Option<Host>,
}

/// Flags of `serve`.
#[cfg(feature = "serve")]
#[derive(Debug, Args)]
pub(super) struct ServeOptions {
    /// The port; by default 8000, or the next free one
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// The address or name of this machine at which the site is shown; `0.0.0.0` shows it to everyone in the network
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) host: String,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Show drafts too
    #[arg(long)]
    pub(super) drafts: bool,
}

/// Arguments of `inspect`.
#[derive(Debug, Args)]
pub(super) struct InspectOptions {
    /// The texts; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    /// When the text was published, in EDTF: what "on Monday" is counted from
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    /// How to write what was found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: InspectFormat,
}

/// How to write what was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum InspectFormat {
    /// For people
    Text,
    /// One JSON object a file
    Json,
}

/// Flags of `suggest`.
#[derive(Debug, Args)]
pub(super) struct SuggestOptions {
    /// How to write what was found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: SuggestFormat,
    /// Write drafts of the people, organisations, places and events, each in a file of its own
    #[arg(long)]
    pub(super) write: bool,
    /// Read drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Show or write so many of a kind at most
    #[arg(long, value_name = "N", default_value = "20")]
    pub(super) limit: NonZeroUsize,
}

/// How to write suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SuggestFormat {
    /// For people
    Text,
    /// One JSON object a line
    Json,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    /// The problem's code, as it stands in brackets; without one, all codes are listed
    #[arg(value_name = "CODE")]
    pub(super) code: Option<String>,
}

/// Arguments of `schema`.
#[derive(Debug, Args)]
#[command(
    after_help = "For an editor with a YAML language server, keep the schema in a file, say schemas/event.json, and begin a YAML file \
                  with the line\n\n    # yaml-language-server: $schema=../../schemas/event.json\n\nFront matter of Markdown files is the same YAML."
)]
pub(super) struct SchemaOptions {
    /// The kind of file: article, person, organisation, place, event, page or settings; without one, all of them in
    /// one object
    #[arg(value_name = "KIND")]
    pub(super) kind: Option<String>,
}

/// The commands of `theme`.
#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// List the built-in themes, or the files of one
    List {
        /// The theme: default or plain
        #[arg(value_name = "THEME")]
        theme: Option<String>,
    },
    /// Copy files of a built-in theme into the project, to change them
    Eject(EjectOptions),
}

/// Flags of `theme eject`.
#[derive(Debug, Args)]
#[command(
    after_help = "A file in themes/NAME/ takes the place of the built-in one with the same path; every other file stays built in. To change one block \
                  of a page, write a template that begins with {% extends \"default/article.html\" %} and holds that block alone."
)]
pub(super) struct EjectOptions {
    /// The files, such as templates/event.html or static/style.css, or a folder of them; without any, all of them
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// The built-in theme to copy from
    #[arg(long, value_name = "THEME", default_value = "default")]
    pub(super) from: String,
    /// The name of your theme: the folder below themes/
    #[arg(long, value_name = "NAME", default_value = "ours")]
    pub(super) into: String,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsOptions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}
