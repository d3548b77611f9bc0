// The search page. The index is scripts that call cuttingsSearch(list, number, data): a script can be loaded from a folder as
// well as from a host, which a fetched file cannot. Only those are loaded that a search needs. Their format is described in
// src/export/search/mod.rs; what a term is, in words.rs there, and both sides are held against words.json.
(() => {
  "use strict";
  const KINDS = ["people", "organisations", "places", "events", "claims", "pages", "articles"];
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const WEIGHTS = [1, 2, 4, 8];
  const MOST_SHARDS = 4; // A beginning that more scripts of terms hold is too short to be searched for.
  const MOST_TEXTS = 60; // So many scripts of texts are looked through for words next to each other.
  const LONGEST_TERM = 40;
  const LONGEST_SENTENCE = 280;

  let contents, base, starts, ends;
  let form, input, status, results;
  let turn = 0;

  // What a word is.

  const INNER = "[\\p{Alphabetic}\\p{N}\\p{M}\\u00ad\\u061c\\u200b-\\u200f\\u2060]";
  const RUN = new RegExp(`${INNER}+(?:['’＇]${INNER}+)*`, "gu");
  const DROPPED = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u061c\u200b-\u200f\u2060]/g;
  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ŋ: "n", ŧ: "t", þ: "th", ς: "σ", "’": "'", ʼ: "'", ʻ: "'" };
  // Scripts without blanks between words.
  const PAIRED = "\\u0e00-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u30ff\\u3105-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const PARTS = new RegExp(`[${PAIRED}]+|[^${PAIRED}]+`, "gu");
  const IS_PAIRED = new RegExp(`[${PAIRED}]`, "u");

  const runs = (text) => text.match(RUN) || [];

  const fold = (word) => word.normalize("NFKD").replace(DROPPED, "").toLowerCase()
    .replace(/[ßæœøđðħıłŋŧþς’ʼʻ]/g, (letter) => PLAIN[letter]).normalize("NFC");

  const cut = (term) => (term.length > LONGEST_TERM ? Array.from(term).slice(0, LONGEST_TERM).join("") : term);

  // The terms of a run. Those of a word that is asked for are fewer: each of them has to be found.
  function terms(run, asked) {
    return runs(fold(run)).flatMap((found) => {
      const word = found.replace(/'s$/, "");
      if (word.includes("'")) {
        const last = word.slice(word.lastIndexOf("'") + 1);
        const whole = cut(word.replace(/'/g, ""));
        return !asked && Array.from(last).length > 2 ? [whole, cut(last)] : [whole];
      }
      return word.match(PARTS).flatMap((part) => {
        if (!IS_PAIRED.test(part)) return [cut(part)];
        const letters = Array.from(part);
        const pairs = letters.map((letter, at) => letter + (letters[at + 1] || ""));
        return asked && letters.length > 1 ? pairs.slice(0, -1) : pairs;
      });
    });
  }

  // What the scripts bring.

  const kept = new Map();
  const loading = new Map();

  function cuttingsSearch(list, number, data) {
    if (list !== "index") {
      kept.set(`${list}/${number}`, list === "texts" ? data : rows(data));
      return;
    }
    contents = data;
    base = document.currentScript.src;
    starts = [0];
    for (const length of numbers(contents.texts)) starts.push(starts[starts.length - 1] + length);
    let sum = 0;
    ends = contents.kinds.map((count) => (sum += count));
    if (form) search();
  }
  cuttingsSearch.terms = (text) => runs(text).flatMap((run) => terms(run));
  window.cuttingsSearch = cuttingsSearch;

  function load(list, number) {
    const key = `${list}/${number}`;
    if (!loading.has(key)) {
      loading.set(key, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const done = () => {
          script.remove();
          if (kept.has(key)) return resolve(kept.get(key));
          loading.delete(key);
          reject(new Error(key));
        };
        script.onload = script.onerror = done;
        script.src = new URL(`search-${list}/${number + 1}.js?v=${contents.version}`, base).href;
        document.head.append(script);
      }));
    }
    return loading.get(key);
  }

  // Rows of a word and what is known of it; each is written as what it shares with the one before, and the rest.
  function rows(text) {
    let word = "";
    return text.split(",").map((row) => {
      const blank = row.indexOf(" ");
      word = word.slice(0, DIGITS.indexOf(row[0])) + row.slice(1, blank);
      return [word, row.slice(blank + 1)];
    });
  }

  function numbers(text) {
    const found = [];
    let number = 0, unit = 1;
    for (const sign of text) {
      const digit = DIGITS.indexOf(sign);
      number += (digit & 31) * unit;
      unit *= 32;
      if (digit < 32) {
        found.push(number);
        number = 0;
        unit = 1;
      }
    }
    return found;
  }

  function eachPage(postings, take) {
    const dot = postings.indexOf(".");
    for (let at = 1; at < dot; at += 1) {
      const six = DIGITS.indexOf(postings[at]);
      for (let bit = 0; bit < 6; bit += 1) if (six & (1 << bit)) take((at - 1) * 6 + bit, 0);
    }
    let next = 0;
    for (const number of numbers(postings.slice(dot + 1))) {
      const page = next + (number >> 2);
      take(page, number & 3);
      next = page + 1;
    }
  }

  // The last of some sorted beginnings that does not come behind a word.
  function lastUpTo(firsts, word) {
    let low = 0, high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  // All rows of a list that may begin with some letters; none if they are in too many scripts, but for the first script.
  async function rowsFrom(list, letters, most) {
    if (!contents[list].length) return [];
    const from = lastUpTo(contents[list], letters);
    const to = lastUpTo(contents[list], `${letters}\uffff`);
    const last = to - from < most ? to : from;
    const wanted = [];
    for (let number = from; number <= last; number += 1) wanted.push(load(list, number));
    const found = (await Promise.all(wanted)).flat();
    return last === to ? found : found.filter((row) => row[0] === letters);
  }

  // What is asked.

  // Words, each with its terms, and the phrases among them as lists of words.
  function parse(text) {
    const words = [], phrases = [];
    const parts = text.split(/["“”„«»]/);
    parts.forEach((part, at) => {
      const found = runs(part).map((run) => ({ text: run, terms: terms(run, true) })).filter((word) => word.terms.length);
      words.push(...found);
      if (at % 2 && found.length > 1) phrases.push(found);
    });
    const ended = /\s$/.test(text) || (parts.length % 2 && parts.length > 1 && !parts[parts.length - 1].trim());
    if (words.length && !ended) words[words.length - 1].open = true;
    return { words, phrases };
  }

  // The pages of a word with what it says about each, and the terms to be marked.
  async function find(word) {
    const found = { word, pages: null, exact: new Set(), open: new Set() };
    for (const [at, term] of word.terms.entries()) {
      const isOpen = (word.open && at === word.terms.length - 1) || (Array.from(term).length === 1 && IS_PAIRED.test(term));
      const listed = (await rowsFrom("terms", term, MOST_SHARDS)).filter((row) => row[0].startsWith(term));
      let chosen = listed.filter((row) => row[0] === term);
      if (chosen.length) found.exact.add(term);
      if (isOpen || !chosen.length) {
        chosen = listed;
        if (listed.length) found.open.add(term);
      }
      if (!chosen.length && !found.instead) {
        found.instead = await nearest(term);
        chosen = (await rowsFrom("terms", found.instead || term, 1)).filter((row) => row[0] === found.instead);
        if (found.instead) found.exact.add(found.instead);
      }
      const pages = weigh(chosen, term);
      found.pages = found.pages ? both(found.pages, pages) : pages;
    }
    return found;
  }

  function weigh(chosen, term) {
    const pages = new Map();
    for (const [word, postings] of chosen) {
      const part = word.startsWith(term) && word !== term ? 0.4 : 1;
      eachPage(postings, (page, weight) => pages.set(page, Math.max(pages.get(page) || 0, WEIGHTS[weight] * part)));
    }
    const rarity = Math.log(1 + ends[6] / Math.max(pages.size, 1));
    pages.forEach((value, page) => pages.set(page, value * rarity));
    return pages;
  }

  function both(one, other) {
    const pages = new Map();
    one.forEach((value, page) => {
      if (other.has(page)) pages.set(page, value + other.get(page));
    });
    return pages;
  }

  // Pages that have any of the words: first those that have most of them.
  function any(found) {
    const pages = new Map();
    for (const { pages: some } of found) some.forEach((value, page) => pages.set(page, (pages.get(page) || 0) + value + 1e6));
    return pages;
  }

  // The most common of the words that are nearest to one that stands nowhere.
  async function nearest(term) {
    const limit = term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
    if (!limit || /\p{N}/u.test(term)) return null;
    const all = contents.words.length <= MOST_SHARDS;
    const letters = all ? [""] : Array.from(new Set(term.slice(0, 2)));
    const lists = await Promise.all(letters.map((letter) => rowsFrom("words", letter, 3 * MOST_SHARDS)));
    let best = null, least = Infinity;
    for (const [word, common] of lists.flat()) {
      if (Math.abs(word.length - term.length) > limit) continue;
      const far = distance(term, word, limit);
      const value = far * 200 + (word[0] === term[0] ? 0 : 100) - DIGITS.indexOf(common);
      if (far <= limit && value < least) {
        best = word;
        least = value;
      }
    }
    return best;
  }

  // How many letters have to be changed, added, left out or swapped with their neighbour; more than the limit is too many.
  function distance(one, other, limit) {
    let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      before = last;
      last = row;
    }
    return last[other.length];
  }

  async function textOf(page) {
    const block = lastUpTo(starts, page);
    return (await load("texts", block))[page - starts[block]];
  }

  // Whether words stand next to each other in a text; every run of it has one or more terms.
  function hasPhrase(text, phrase) {
    const line = runs(text).map((run) => terms(run)).filter((run) => run.length);
    const fits = (word, run) => word.terms.every((term, at) => run.includes(term) ||
      (word.open && at === word.terms.length - 1 && run.some((other) => other.startsWith(term))));
    return line.some((_, from) => phrase.every((word, at) => line[from + at] && fits(word, line[from + at])));
  }

  async function withPhrases(ranked, phrases, notes) {
    const blocks = new Set(), chosen = [];
    for (const page of ranked) {
      blocks.add(lastUpTo(starts, page));
      if (blocks.size > MOST_TEXTS) break;
      chosen.push(page);
    }
    const texts = await Promise.all(chosen.map(textOf));
    const fitting = chosen.filter((_, at) => phrases.every((phrase) =>
      [texts[at][1], texts[at][2], ...texts[at][3].split("\n")].some((line) => hasPhrase(line, phrase))));
    if (!fitting.length && chosen.length) {
      notes.push(say("apart"));
      return ranked;
    }
    if (chosen.length < ranked.length) notes.push(say("looked", { count: chosen.length, all: ranked.length }));
    return fitting;
  }

  async function answer(query) {
    const notes = [];
    const found = await Promise.all(query.words.map(find));
    for (const { word, instead, pages } of found) {
      if (instead) notes.push(say("instead", { typed: word.text, found: instead }));
      else if (!pages.size) notes.push(say("nowhere", { typed: word.text }));
    }
    let pages = found.map((one) => one.pages).reduce(both);
    if (!pages.size && found.length > 1) {
      pages = any(found);
      if (pages.size && found.every((one) => one.pages.size)) notes.push(say("some"));
    }
    let ranked = Array.from(pages.keys()).sort((one, other) => pages.get(other) - pages.get(one) || one - other);
    if (query.phrases.length && ranked.length) ranked = await withPhrases(ranked, query.phrases, notes);
    const groups = [];
    for (const page of ranked) {
      const kind = ends.findIndex((end) => page < end);
      (groups.find((group) => group.kind === kind) || groups[groups.push({ kind, pages: [] }) - 1]).pages.push(page);
    }
    return { notes, groups, count: ranked.length, found, phrases: query.phrases };
  }

  // What is shown.

  function say(phrase, values) {
    return (status.dataset[phrase] || "").replace(/\{(\w+)\}/g, (all, name) => values[name]);
  }

  function make(name, className, ...children) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  // Which of the words a run of a text is, as numbers.
  function hits(run, found) {
    const all = terms(run);
    return found.map((_, at) => at).filter((at) => all.some((term) => found[at].exact.has(term) ||
      Array.from(found[at].open).some((start) => term.startsWith(start))));
  }

  // The text with every hit marked.
  function marked(text, found) {
    const pieces = [];
    let done = 0;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      if (!hits(run, found).length) continue;
      let from = index, to = index + run.length;
      if (IS_PAIRED.test(run)) {
        const word = found.find((one) => run.includes(one.word.text));
        if (!word) continue;
        from += run.indexOf(word.word.text);
        to = from + word.word.text.length;
      }
      pieces.push(text.slice(done, from), make("mark", "", text.slice(from, to)));
      done = to;
    }
    pieces.push(text.slice(done));
    return pieces;
  }

  // A line cut behind full stops that end a sentence, not those of "Mr." or of initials.
  function sentences(line) {
    const cuts = [];
    let from = 0;
    for (const { 0: stop, index } of line.matchAll(/[.!?…]+["”’»)\]]*\s+|[。！？]+[」』]*/g)) {
      const to = index + stop.length;
      const isShort = stop[0] === "." && /(?:^|[\s("“‘])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Prof|Rev|Gen|Col|Sgt|No)$/u.test(line.slice(from, index));
      if (isShort || /^\p{Ll}/u.test(line.slice(to))) continue;
      cuts.push(line.slice(from, to).trim());
      from = to;
    }
    cuts.push(line.slice(from).trim());
    return cuts.filter(Boolean);
  }

  // The sentence with most of the words, and one more if that has words that the first has not.
  function passages(text, asked) {
    const all = [];
    for (const line of text.split("\n")) {
      const tab = line.indexOf("\t");
      const passage = tab > 0 ? line.slice(0, tab) : "";
      for (const sentence of sentences(line.slice(tab + 1))) {
        const words = new Set(runs(sentence).flatMap((run) => hits(run, asked.found)));
        const whole = asked.phrases.filter((phrase) => hasPhrase(sentence, phrase)).length;
        all.push({ passage, sentence, words, value: whole * 9 + words.size + (/[.!?。…]["”’»)\]]*$/.test(sentence) ? 0.5 : 0) });
      }
    }
    const best = (list) => list.reduce((one, other) => (other.words.size && (!one || other.value > one.value) ? other : one), null);
    const first = best(all);
    if (!first) return all.filter((one) => one.sentence.length > 40).slice(0, 1);
    const second = best(all.filter((one) => Array.from(one.words).some((word) => !first.words.has(word))));
    return second ? [first, second].sort((one, other) => all.indexOf(one) - all.indexOf(other)) : [first];
  }

  // A long sentence from a little before its first hit.
  function shortened(sentence, found) {
    if (sentence.length <= LONGEST_SENTENCE) return sentence;
    let first = 0;
    for (const { 0: run, index } of sentence.matchAll(RUN)) {
      if (hits(run, found).length) {
        first = index;
        break;
      }
    }
    const from = first < 120 ? 0 : sentence.indexOf(" ", first - 120) + 1;
    const to = from + LONGEST_SENTENCE < sentence.length ? sentence.lastIndexOf(" ", from + LONGEST_SENTENCE) : sentence.length;
    const end = to > first ? to : from + LONGEST_SENTENCE;
    return (from ? "… " : "") + sentence.slice(from, end) + (end < sentence.length ? " …" : "");
  }

  function item([address, title, note, text], asked) {
    const link = make("a", "hit", ...marked(title, asked.found));
    link.href = address;
    const entry = make("li", "", link);
    if (note) entry.append(make("p", "beside", ...marked(note, asked.found)));
    for (const { passage, sentence } of passages(text, asked)) {
      const words = make("p", "words", ...marked(shortened(sentence, asked.found), asked.found));
      if (passage) {
        const place = make("a", "to-passage", `¶${passage}`);
        place.href = `${address}#p${passage}`;
        place.setAttribute("aria-label", say("passage", { number: passage }));
        words.append(" ", place);
      }
      entry.append(words);
    }
    return entry;
  }

  async function items(group, from, to, asked) {
    return (await Promise.all(group.pages.slice(from, to).map(textOf))).map((page) => item(page, asked));
  }

  async function section(group, asked) {
    const name = KINDS[group.kind];
    const heading = make("h2", "", results.dataset[name], " ", make("span", "tally", String(group.pages.length)));
    heading.id = `found-${name}`;
    let shown = asked.groups.length > 1 && name !== "articles" ? 5 : 10;
    const list = make("ol", "", ...(await items(group, 0, shown, asked)));
    const part = make("section", "", heading, list);
    const left = () => group.pages.length - shown;
    if (left() > 0) {
      const button = make("button", "further");
      const name = () => (button.textContent = say("more", { count: Math.min(left(), 20) }));
      button.type = "button";
      button.addEventListener("click", async () => {
        const more = await items(group, shown, shown + 20, asked);
        shown += 20;
        list.append(...more);
        more[0].querySelector("a").focus();
        if (left() > 0) name();
        else button.remove();
      });
      name();
      part.append(button);
    }
    return part;
  }

  function overview(asked) {
    if (asked.groups.length < 2) return [];
    const links = asked.groups.map((group) => {
      const link = make("a", "", results.dataset[KINDS[group.kind]]);
      link.href = `#found-${KINDS[group.kind]}`;
      return make("li", "", link, " ", make("span", "tally", String(group.pages.length)));
    });
    return [make("ul", "found-kinds", ...links)];
  }

  async function search() {
    const mine = (turn += 1);
    const query = parse(input.value);
    if (!query.words.length || !contents) {
      status.textContent = query.words.length ? say("waiting") : "";
      results.replaceChildren();
      return;
    }
    const slow = setTimeout(() => {
      if (mine === turn) status.textContent = say("waiting");
    }, 400);
    try {
      const asked = await answer(query);
      const sections = mine === turn ? await Promise.all(asked.groups.map((group) => section(group, asked))) : [];
      if (mine !== turn) return;
      results.replaceChildren(...overview(asked), ...sections);
      const count = say(asked.count ? "found" : "none", { count: asked.count });
      status.textContent = [count, ...asked.notes].join(" ");
    } catch (ignored) {
      if (mine === turn) status.textContent = say("broken");
    } finally {
      clearTimeout(slow);
    }
  }

  // The address keeps the words, so that a search can be linked to. A browser may forbid it from a folder.
  function remember() {
    const words = input.value.trim();
    try {
      history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
    } catch (ignored) { /* The search works without it. */ }
  }

  function step(by) {
    const stops = [input, ...results.querySelectorAll("a.hit, button.further")];
    const at = stops.indexOf(document.activeElement.closest("#search-results li")?.querySelector("a.hit") || document.activeElement);
    const next = at < 0 ? null : stops[at + by];
    if (next) next.focus();
    return Boolean(next);
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ((event.key === "ArrowDown" && step(1)) || (event.key === "ArrowUp" && step(-1))) {
      event.preventDefault();
    } else if (event.key === "Escape") {
      input.value = "";
      input.focus();
      search();
      remember();
    }
  }

  function start() {
    [form, input, status, results] = ["form", "words", "status", "results"].map((name) => document.getElementById(`search-${name}`));
    if (!form || !input || !status || !results) {
      form = null;
      return;
    }
    for (const other of document.querySelectorAll(".search-without")) other.hidden = true;
    form.hidden = false;
    input.value = new URLSearchParams(location.search).get("q") || "";
    let pause;
    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        search();
        remember();
      }, 80);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(pause);
      remember();
      await search();
      results.querySelector("a.hit")?.focus();
    });
    document.addEventListener("keydown", onKey);
    input.focus();
    search();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
