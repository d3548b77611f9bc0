//! Which sources that do not repeat each other stand behind a statement.

use crate::arena::Id;
use crate::model::origins::{OriginGroup, Root};
use crate::model::{Article, Target};
use crate::view::{OriginView, ViewContext};

impl ViewContext<'_> {
    /// The independent sources behind articles, each with the articles that carry it on.
    pub(super) fn origins(&self, articles: impl IntoIterator<Item = Id<Article>>) -> Vec<OriginView> {
        self.dossier().origins(articles).iter().map(|group| self.origin(group)).collect()
    }

    fn origin(&self, group: &OriginGroup) -> OriginView {
        let is_root = |id: &Id<Article>| group.roots.contains(&Root::Article(*id));
        let through = group.articles.iter().filter(|id| !is_root(id));
        let roots = group.roots.iter().map(|root| match root {
            Root::Article(id) => {
                let link = self.article_link(*id);
                crate::view::PlainLink {
                    label: link.label.clone(),
                    url: self.target_url(Target::Article(*id)),
                }
            }
            Root::Agency(agency) => self.named_link(&agency.name, agency.entity),
        });
        OriginView { roots: roots.collect(), through: through.map(|id| self.article_link(*id)).collect() }
    }
}
