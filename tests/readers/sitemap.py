"""The sitemap, by ultimate-sitemap-parser: every page of the site that is worth finding, and no other."""

from lxml import etree, html
from usp.objects.sitemap import PagesXMLSitemap
from usp.tree import sitemap_from_str

from site_folder import same

FILE = "sitemap.xml"
NOT_LISTED = {"404.html", "search.html", "print.html"}


def read(site):
    etree.fromstring(site.bytes(FILE))
    tree = sitemap_from_str(site.text(FILE))
    inner = [one for one in tree.sub_sitemaps] or [tree]
    assert all(isinstance(one, PagesXMLSitemap) for one in inner), f"no sitemap: {inner}"
    pages = list(tree.all_pages())
    addresses = [page.url for page in pages]
    same(len(set(addresses)), len(addresses), "different addresses")
    canonical = []
    for path in site.folder.rglob("*.html"):
        if path.relative_to(site.folder).as_posix() not in NOT_LISTED:
            canonical += html.parse(str(path)).xpath("//link[@rel='canonical']/@href")
    same(sorted(addresses), sorted(canonical), "addresses")
    assert all(site.has_page(address) for address in addresses), "an address leads nowhere"
    changed = {page.url: page.last_modified.date().isoformat() for page in pages if page.last_modified}
    for article in site.dossier["articles"]:
        days = [article[field] for field in ["added", "updated"]] + [one["date"] for one in article["corrections"]]
        days = [date["earliest"] for date in days if date]
        same(changed.get(site.base + article["page"]), max(days, default=None), f"last change of {article['key']}")
    same(f"Sitemap: {site.base}{FILE}" in site.text("robots.txt").splitlines(), True, "robots are told")


BROKEN = [
    ("a mark left open", FILE, lambda raw: raw.replace(b"</loc>", b"", 1)),
    ("a page lost", FILE, lambda raw: raw[:raw.rindex(b"<url>")] + raw[raw.rindex(b"</url>") + 6:]),
    ("an address that is none", FILE, lambda raw: raw.replace(b"<loc>https://", b"<loc>", 1)),
    ("another namespace", FILE, lambda raw: raw.replace(b"<urlset", b"<pages", 1).replace(b"</urlset", b"</pages")),
]
