//! Searching.

use std::str::FromStr;

use db::conn::MultiBackend;
use db::schema::{search_documents, search_index, search_skus};
use db::search::{Word, matches};
use db::types::Id;
use db::{AnyOfExpression, Conn};
use diesel::prelude::*;

use super::access::{self, Scope};
use super::excerpt::{self, Excerpt};
use super::model::{DocumentRow, SearchKind};
use super::words;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::{EventNode, Node, OrganizationId, PhaseId, ProjectId, SkuId};
use crate::kernel::input::{InputFault, range};
use crate::kernel::page::{DEFAULT_PAGE, MAX_PAGE, Page};
use crate::kernel::{Actor, Error};

/// What is looked for; every part that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Words, codes or Chinese characters that all must be there, at most 200 characters and 16 words.
    pub query: String,
    /// Only of these kinds.
    pub kinds: Option<Vec<SearchKind>>,
    /// Only of this project; nothing for who sees no projects.
    pub project: Option<ProjectId>,
    /// Only of this phase; nothing for who sees no projects.
    pub phase: Option<PhaseId>,
    /// Only on objects about this SKU; nothing for who sees no catalog.
    pub sku: Option<SkuId>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The document.
    pub row: DocumentRow,
    /// Its title, with where the words stand in it.
    pub title: Excerpt,
    /// The part of its text that the words are in, or its beginning.
    pub excerpt: Excerpt,
}

/// The place of a document in every list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    node: Node,
    home: Node,
    kind: SearchKind,
}

impl Hit {
    /// Its place, as a cursor names it.
    #[must_use]
    pub fn cursor(&self) -> String {
        let spelled = |node: Option<Node>| node.map(|node| node.to_string()).unwrap_or_default();
        let (node, home) = (spelled(self.row.node()), spelled(self.row.home()));
        format!("{node}.{home}.{}", self.row.kind.as_str())
    }
}

impl FromStr for Place {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut parts = text.splitn(3, '.');
        let mut next = || parts.next().unwrap_or_default();
        let (node, home, kind) = (next().parse(), next().parse(), next());
        let kind = SearchKind::ALL.iter().find(|known| known.as_str() == kind);
        match (node, home, kind) {
            (Ok(node), Ok(home), Some(kind)) => Ok(Self {
                node,
                home,
                kind: *kind,
            }),
            _ => Err(malformed()),
        }
    }
}

fn malformed() -> Error {
    let expected = "a cursor of this list".to_owned();
    Error::from(InputFault::Malformed { expected }).at(["after"])
}

/// What the actor finds, the last one that came to be known first.
///
/// # Errors
/// What `query` may not be (`REQUIRED`, `TOO_LONG`, `MALFORMED`, `NOTHING_TO_SEARCH`,
/// `TOO_MANY_WORDS`); `OUT_OF_RANGE` for a page of other than 1 to 200; `MALFORMED` for a cursor that
/// is none.
pub fn page(
    conn: &mut Conn,
    actor: &Actor,
    search: &Search,
    first: Option<i64>,
    after: Option<&str>,
) -> Result<Page<Hit>> {
    let limit = range("first", first.unwrap_or(DEFAULT_PAGE), 1, MAX_PAGE)?;
    let words = words::of_query(&search.query)?;
    let scope = access::scope(conn, actor)?;
    let mut query = found(actor, search, &scope, &words);
    if let Some(after) = after {
        let number = number(conn, actor.org, &after.parse()?)?;
        query = query.filter(search_index::rowid.lt(number));
    }
    let mut rows: Vec<DocumentRow> = query
        .order(search_index::rowid.desc())
        .limit(limit + 1)
        .select(DocumentRow::as_select())
        .load(conn)?;
    let limit = usize::try_from(limit).unwrap_or_default();
    let has_next = rows.len() > limit;
    rows.truncate(limit);
    let rows = access::readable(conn, actor, rows)?;
    let hit = |row: DocumentRow| Hit {
        title: excerpt::whole(&row.title, &words),
        excerpt: excerpt::around(&row.body, &words),
        row,
    };
    Ok(Page {
        rows: rows.into_iter().map(hit).collect(),
        has_next,
        has_previous: after.is_some(),
    })
}

/// How much the actor finds.
///
/// # Errors
/// As [`page`].
pub fn count(conn: &mut Conn, actor: &Actor, search: &Search) -> Result<i64> {
    let words = words::of_query(&search.query)?;
    let scope = access::scope(conn, actor)?;
    Ok(found(actor, search, &scope, &words)
        .count()
        .get_result(conn)?)
}

type Found = diesel::dsl::IntoBoxed<
    'static,
    diesel::dsl::InnerJoinOn<
        search_index::table,
        search_documents::table,
        diesel::dsl::Eq<search_documents::number, search_index::rowid>,
    >,
    MultiBackend,
>;

fn found(actor: &Actor, search: &Search, scope: &Scope, words: &[Word]) -> Found {
    let mut asked = words.to_vec();
    asked.push(Word {
        text: words::of_organization(actor.org),
        begins: false,
    });
    let mut query = search_index::table
        .inner_join(search_documents::table.on(search_documents::number.eq(search_index::rowid)))
        .into_boxed::<MultiBackend>()
        .filter(matches(&asked))
        .filter(search_documents::org_id.eq(actor.org))
        .filter(
            search_documents::home_type
                .any_of(&scope.open)
                .or(search_documents::home_id.any_of(&scope.homes)),
        );
    if !scope.internal {
        query = query.filter(search_documents::internal.eq(false));
    }
    if !scope.files {
        query = query.filter(search_documents::kind.ne(SearchKind::File));
    }
    if let Some(kinds) = &search.kinds {
        query = query.filter(search_documents::kind.any_of(kinds));
    }
    // Who may not see what a filter names does not learn from it what belongs to what.
    let hidden = (!actor.may(Permission::ProjectRead)
        && (search.project.is_some() || search.phase.is_some()))
        || (!actor.may(Permission::CatalogRead) && search.sku.is_some());
    if hidden {
        query = query.filter(search_documents::kind.any_of::<SearchKind>(&[]));
    }
    if let Some(project) = search.project {
        query = query.filter(search_documents::project_id.eq(project));
    }
    if let Some(phase) = search.phase {
        query = query.filter(search_documents::phase_id.eq(phase));
    }
    if let Some(sku) = search.sku {
        let about = search_skus::table
            .filter(search_skus::org_id.eq(actor.org))
            .filter(search_skus::sku_id.eq(sku))
            .select(search_skus::home_id);
        query = query.filter(search_documents::home_id.eq_any(about));
    }
    query
}

/// The number of a document that a cursor names.
fn number(conn: &mut Conn, org: OrganizationId, place: &Place) -> Result<i64> {
    let key = (
        org,
        Id::<EventNode>::new(place.node.uuid),
        Id::<EventNode>::new(place.home.uuid),
        place.kind,
    );
    search_documents::table
        .find(key)
        .select(search_documents::number)
        .first(conn)
        .optional()?
        .ok_or_else(malformed)
}
