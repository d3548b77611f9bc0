//! The server: reading only, only under its own name, and for this machine only unless the user says otherwise.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server};

use super::answer::Answer;
use super::hosts::{Hosts, bare};
use super::overlay::{EVENTS, reading};
use super::queue::Message;
use super::site::{Notice, run_site};
use super::watch::watch;
use crate::failure::Failure;
use crate::load::Files;
use crate::pipeline::Options;
use crate::text::percent;

/// The first port that is tried if the user names none.
const FIRST_PORT: u16 = 8000;
/// So many ports are tried from there on.
const PORTS: u16 = 50;
/// How often a silent connection is told that somebody is still there; the only way to notice that the browser left.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Until the dossier is linked for the first time, a browser gets a page that says so when the answer takes longer than this.
const PATIENCE: Duration = Duration::from_millis(300);

/// Where to listen.
#[derive(Clone, Copy, Debug)]
pub struct Listening<'a> {
    /// The name or address of this machine; `0.0.0.0` for all addresses that it has.
    pub host: &'a str,
    /// The port; by default the first free one.
    pub port: Option<u16>,
}

/// Where the site can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// From this machine.
    pub here: String,
    /// Whether other machines can see it too.
    pub is_shared: bool,
    /// From other machines, if that is another address, and known.
    pub elsewhere: Option<String>,
}

/// Browsers that wait for changes.
type Listeners = Arc<Mutex<Vec<Sender<()>>>>;

/// Serves a project until the process ends. `ready` is told the address once the port is taken, `notify` of each linking and each failure.
pub fn serve(
    (root, content, themes): (&Path, &dyn Files, &dyn Files),
    options: &Options,
    listening: Listening<'_>,
    ready: impl FnOnce(&Address),
    notify: &dyn Fn(&Notice),
) -> Result<(), Failure> {
    let (server, bound) = listen(listening)?;
    let (to_site, messages): (Sender<Message>, Receiver<Message>) = channel();
    let changed = to_site.clone();
    // Sending fails only when the site's thread has ended, and with it the program.
    watch(root, move |changes| drop(changed.send(Message::Changed(changes))))?;
    let door = Door {
        hosts: Hosts::new(listening.host, bound),
        to_site,
        listeners: Listeners::default(),
        is_linked: Arc::default(),
    };
    for _ in 0..4 {
        let (server, door) = (Arc::clone(&server), door.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                door.handle(request);
            }
        });
    }
    ready(&address(listening.host, bound));
    let tell = |notice: &Notice| {
        notify(notice);
        let Notice::Linked { .. } = notice else { return };
        door.is_linked.store(true, Ordering::Release);
        let mut listeners = door.listeners.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        listeners.retain(|listener| listener.send(()).is_ok());
    };
    run_site((content, themes), options, &messages, &tell);
    Ok(())
}

/// Takes the port, or the first free one.
fn listen(Listening { host, port }: Listening<'_>) -> Result<(Arc<Server>, SocketAddr), Failure> {
    let tried = match port {
        Some(port) => port..=port,
        None => FIRST_PORT..=FIRST_PORT + PORTS,
    };
    let mut refused = None;
    for port in tried.clone() {
        match Server::http((bare(host), port)) {
            Ok(server) => {
                let bound = server.server_addr().to_ip();
                let bound = bound.unwrap_or_else(|| SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port));
                return Ok((Arc::new(server), bound));
            }
            Err(error) => {
                // Another port helps only where this one is taken: a name that nobody knows is asked for once.
                let error = error.downcast::<io::Error>().map_or_else(io::Error::other, |error| *error);
                let is_taken = error.kind() == io::ErrorKind::AddrInUse;
                refused = Some(error);
                if !is_taken {
                    break;
                }
            }
        }
    }
    let address = format!("{host}:{}", tried.start());
    Err(match refused {
        Some(error) if error.kind() != io::ErrorKind::AddrInUse => Failure::Listen { address, source: error },
        _ => Failure::PortTaken { address, last: port.is_none().then_some(*tried.end()) },
    })
}

/// What a browser has to be given to see what is served at `bound`.
fn address(host: &str, bound: SocketAddr) -> Address {
    let at = |ip: IpAddr| format!("http://{}/", SocketAddr::new(ip, bound.port()));
    let is_shared = !bound.ip().is_loopback();
    if bound.ip().is_unspecified() {
        let elsewhere = in_network().map(at);
        return Address { here: at(Ipv4Addr::LOCALHOST.into()), is_shared, elsewhere };
    }
    let here = match bare(host).parse::<IpAddr>() {
        Ok(_) => at(bound.ip()),
        Err(_) => format!("http://{host}:{}/", bound.port()),
    };
    Address { here, is_shared, elsewhere: None }
}

/// The address of this machine in its network: the one from which it would speak to a machine elsewhere. Nothing is sent for that.
fn in_network() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let own = socket.local_addr().ok()?.ip();
    (!own.is_unspecified() && !own.is_loopback()).then_some(own)
}

/// What each of the threads that answer needs.
#[derive(Clone)]
struct Door {
    hosts: Hosts,
    to_site: Sender<Message>,
    listeners: Listeners,
    /// Whether there has been anything to show.
    is_linked: Arc<AtomicBool>,
}

impl Door {
    fn handle(&self, request: Request) {
        let host = header(&request, "Host");
        let is_known = host.is_some_and(|host| self.hosts.know(host));
        let is_reading = matches!(request.method(), Method::Get | Method::Head);
        // A browser that went away while it was answered is no concern of ours.
        if !is_known || !is_reading {
            let status = if is_known { 405 } else { 403 };
            drop(request.respond(Response::empty(status)));
            return;
        }
        if request.url() == EVENTS {
            listen_for_changes(request, &self.listeners);
            return;
        }
        let is_looked_at = header(&request, "Accept").is_some_and(|types| types.contains("text/html"));
        let answer = self.answer(path_of(request.url()), is_looked_at);
        respond(request, answer);
    }

    /// The answer of the site's thread, or nothing if it was linking anew.
    fn answer(&self, path: String, is_looked_at: bool) -> Option<Answer> {
        let (reply, answer) = channel();
        self.to_site.send(Message::Wanted(path, reply)).ok()?;
        if is_looked_at && !self.is_linked.load(Ordering::Acquire) {
            match answer.recv_timeout(PATIENCE) {
                Ok(answer) => return Some(answer),
                Err(RecvTimeoutError::Timeout) => return Some(Answer::page(503, reading())),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        answer.recv().ok()
    }
}

fn header<'r>(request: &'r Request, name: &'static str) -> Option<&'r str> {
    let header = request.headers().iter().find(|header| header.field.equiv(name));
    header.map(|header| header.value.as_str())
}

fn respond(request: Request, answer: Option<Answer>) {
    let Some(Answer { status, media_type, bytes }) = answer else {
        // The dossier was being linked anew when the question came: asking again helps.
        drop(request.respond(Response::empty(503)));
        return;
    };
    let mut response = Response::from_data(bytes).with_status_code(status);
    for (name, value) in
        [("Content-Type", media_type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
    {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    drop(request.respond(response));
}

/// The path of an address below the top folder, decoded. What it leads to is looked up, never joined to a folder.
fn path_of(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    percent::decode(path)
}

/// Keeps a connection open and writes a line to it whenever the site has changed.
fn listen_for_changes(request: Request, listeners: &Listeners) {
    let (tell, told) = channel();
    listeners.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(tell);
    thread::spawn(move || {
        let mut out = request.into_writer();
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n: here\n\n";
        let mut alive = write(&mut out, head);
        while alive {
            alive = match told.recv_timeout(HEARTBEAT) {
                Ok(()) => write(&mut out, "data: changed\n\n"),
                Err(RecvTimeoutError::Timeout) => write(&mut out, ": here\n\n"),
                Err(RecvTimeoutError::Disconnected) => false,
            };
        }
    });
}

fn write(out: &mut Box<dyn Write + Send>, text: &str) -> bool {
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_ok()
}
