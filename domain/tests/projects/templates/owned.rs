//! Lists of templates, and templates that an organisation changes.

use domain::kernel::id::ProjectTemplateId;
use domain::kernel::{Actor, Language, PageArgs, Role};
use domain::projects::template::read::{self, TemplateFilter};
use domain::projects::{ProjectTemplateUpdate, Template, project_template_update};

use super::{make, save, tasks_of, template, wanted};
use crate::projects::by;
use crate::stage::{Stage, code, each};

fn change(id: ProjectTemplateId) -> ProjectTemplateUpdate {
    ProjectTemplateUpdate {
        template: id,
        version: None,
        name: None,
        description: None,
        archived: None,
        language: Language::Zh,
    }
}

fn names(stage: &Stage, actor: &Actor, archived: bool, limit: i64) -> Vec<String> {
    let filter = TemplateFilter {
        channel_kind: None,
        archived,
    };
    let mut names = Vec::new();
    let mut args = PageArgs::first(limit);
    loop {
        let page = stage
            .read(|conn| read::page(conn, actor, filter, &args))
            .unwrap();
        names.extend(
            page.rows
                .iter()
                .map(|found| found.name(Language::Zh).to_owned()),
        );
        args.after = page.rows.last().map(Template::id);
        if !page.has_next {
            break;
        }
    }
    let count = stage.read(|conn| read::count(conn, actor, filter)).unwrap();
    assert_eq!(usize::try_from(count).unwrap(), names.len());
    names
}

#[test]
fn a_built_in_template_becomes_the_organisations_own_with_its_first_change() {
    each(|stage| {
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let project = make(stage, &wanted(template("douyin-live").id)).unwrap();
        save(stage, &manager, project).unwrap();
        let all = [
            "另存的模板",
            "S级直播活动",
            "抖音直播",
            "618/双11 大促",
            "新品上市",
            "礼品定制交付",
            "短视频种草",
            "社群团购",
        ];
        for limit in [200, 3, 1] {
            assert_eq!(names(stage, &member, false, limit), all);
        }
        let id = template("douyin-live").id;
        let mut rename = change(id);
        rename.name = Some("官方旗舰店直播".to_owned());
        assert_eq!(
            code(by(stage, &member, project_template_update, &rename)),
            "FORBIDDEN"
        );
        assert_eq!(
            by(stage, &manager, project_template_update, &rename).unwrap(),
            id
        );
        // It keeps its place and its tasks; for others nothing has changed.
        let seen = names(stage, &member, false, 2);
        assert_eq!(
            &seen[1..4],
            ["S级直播活动", "官方旗舰店直播", "618/双11 大促"]
        );
        let again = make(stage, &wanted(id)).unwrap();
        assert_eq!(tasks_of(stage, again).len(), 18);
        let neighbour = stage.neighbour();
        let theirs = names(&neighbour, &neighbour.actor(Role::Member), false, 200);
        assert_eq!(theirs, &all[1..]);

        let mut away = change(id);
        away.version = Some(0);
        away.archived = Some(true);
        assert_eq!(
            code(by(stage, &manager, project_template_update, &away)),
            "CONFLICT"
        );
        away.version = Some(1);
        by(stage, &manager, project_template_update, &away).unwrap();
        assert!(!names(stage, &member, false, 200).contains(&"官方旗舰店直播".to_owned()));
        assert_eq!(names(stage, &member, true, 200).len(), 8);
        assert_eq!(code(make(stage, &wanted(id))), "TEMPLATE_ARCHIVED");
        // What is so already is not written again.
        away.version = None;
        by(stage, &manager, project_template_update, &away).unwrap();
        assert_eq!(stage.event_kinds("project_template.updated").len(), 2);
    });
}

#[test]
fn guests_and_strangers_see_no_templates() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let project = make(stage, &wanted(template("douyin-live").id)).unwrap();
        let own = save(stage, &manager, project).unwrap();
        let guest = stage.actor(Role::Supplier);
        let filter = TemplateFilter::default();
        let listed = stage.read(|conn| read::page(conn, &guest, filter, &PageArgs::first(10)));
        assert_eq!(code(listed), "FORBIDDEN");
        for id in [own, template("douyin-live").id] {
            assert_eq!(
                code(stage.read(|conn| read::find(conn, &guest, id))),
                "NOT_FOUND"
            );
        }
        let neighbour = stage.neighbour();
        let stranger = neighbour.actor(Role::Admin);
        assert_eq!(
            code(neighbour.read(|conn| read::find(conn, &stranger, own))),
            "NOT_FOUND"
        );
        let contents = neighbour.read(|conn| read::contents_of(conn, &stranger, &[own]));
        assert!(contents.unwrap().is_empty());
        assert_eq!(code(make(&neighbour, &wanted(own))), "NOT_FOUND");
    });
}
