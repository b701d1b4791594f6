//! The company's projects as they stand on the day on which the demo is set up: unlike the rest of
//! the story they count from that day, so that something is always under way.

use chrono::DateTime;
use domain::identity::{DepartmentCreate, UserCreate, department_create, user_create};
use domain::kernel::fault::{Result, internal};
use domain::kernel::id::{
    ChannelId, DepartmentId, PhaseId, ProjectId, ProjectTemplateId, Sku, UserId,
};
use domain::kernel::{Actor, Language, Moment, PageArgs, Role, Sources, Tx};
use domain::projects::read::{self, TaskFilter, TaskOrder};
use domain::projects::template::{
    ProjectCreateFromTemplate, gallery, project_create_from_template,
};
use domain::projects::{
    ChannelKind, ChecklistItemTick, Content, DeliverableAdd, DeliverableKind, Priority,
    ProjectAdvance, ProjectStep, ReviewDecision, Target, TaskBlock, TaskCreate, TaskFields,
    TaskReview, TaskRow, TaskTarget, TimeLog, checklist_item_tick, deliverable_add,
    project_advance, task_block, task_complete, task_create, task_review, task_start, time_log,
};

use super::shops::{DOUYIN, TMALL};
use super::story::Story;
use super::trade::Places;

/// Microseconds of a day.
pub(super) const DAY: i64 = 86_400_000_000;
/// Shanghai is so far ahead of UTC.
const ZONE: i64 = 8 * 3_600_000_000;
/// What is done for each article before a sale: title, days after the beginning, minutes of work.
const FOR_EACH: [(&str, i64, i64); 7] = [
    ("主图与详情页更新", 16, 180),
    ("活动价与库存核对", 20, 60),
    ("备货入仓确认", 26, 90),
    ("短视频脚本与拍摄", 24, 240),
    ("达人寄样与排期", 28, 60),
    ("赠品与发货说明核对", 33, 45),
    ("客服问答更新", 36, 45),
];

/// Department and the names of who works there.
const STAFF: [(&str, &[&str]); 12] = [
    ("直播", &["夏初", "江晚", "路遥"]),
    ("选品与商品运营", &["沈墨", "何欢"]),
    ("供应链", &["顾北", "韩松"]),
    ("仓储物流", &["赵阔", "孟川"]),
    ("内容", &["林溪", "唐诗"]),
    ("设计", &["白桦", "叶青"]),
    ("投放", &["程远", "丁一"]),
    ("市场与会员", &["许诺", "秦月"]),
    ("客服", &["方糖", "田甜"]),
    ("产品与研发", &["陆川", "魏然"]),
    ("店铺运营", &["宋词", "曹阳"]),
    ("财务", &["钱宁", "余庆"]),
];

impl Story<'_> {
    /// Staffs the company, starts its campaign, a live event and a launch, and brings them up to the
    /// day of the demo.
    ///
    /// # Errors
    /// What a use case refuses.
    pub(super) fn campaigns(&mut self) -> Result<()> {
        // Six in the evening of the day before, in Shanghai.
        let now = Sources::system().now().0;
        let today = Moment(now - (now + ZONE).rem_euclid(DAY) - DAY / 4);
        self.wait_until(Moment(today.0 - 46 * DAY));
        let staff = self.staff()?;
        let shop = self.channel(ChannelKind::Marketplace, "沐雨旗舰店", TMALL)?;
        let live = self.channel(ChannelKind::DouyinLive, "沐雨家居抖音直播间", DOUYIN)?;
        let launch = self.begin_project(
            "product-launch",
            "云柔四件套新品上市",
            44,
            Some(shop),
            today,
        )?;
        self.wait_until(Moment(today.0 - 32 * DAY));
        let sale =
            self.begin_project("shopping-festival", "618 年中大促", 30, Some(shop), today)?;
        self.articles(sale, &staff, today)?;
        self.wait_until(Moment(today.0 - 14 * DAY));
        let event = self.begin_project(
            "s-level-live-event",
            "618 开门红 S级直播",
            12,
            Some(live),
            today,
        )?;
        let parts = self.ask(Role::Manager, |conn, manager| {
            read::subprojects_of(conn, manager, &[launch])
        })?;
        self.wait_until(Moment(today.0 - DAY / 8));
        for project in [launch, sale, event]
            .into_iter()
            .chain(parts.iter().map(|part| part.id))
        {
            self.work_until(project, today)?;
        }
        let places = Places {
            sale,
            event,
            shop,
            live,
        };
        self.trade(&places, &staff, today)?;
        self.orders(shop)?;
        self.production(sale, today)?;
        self.react()
    }

    fn staff(&mut self) -> Result<Vec<UserId>> {
        let (org, domain) = (self.user_org()?, self.company.domain);
        let mut all = Vec::new();
        for (number, (department, names)) in STAFF.iter().enumerate() {
            let create = DepartmentCreate {
                id: None,
                name: (*department).to_owned(),
                parent: None,
            };
            let department: DepartmentId = self.act(Role::Admin, |tx, admin| {
                department_create(tx, admin, &create)
            })?;
            for (place, name) in names.iter().enumerate() {
                let create = UserCreate {
                    org,
                    email: format!("staff{number}{place}@{domain}"),
                    name: (*name).to_owned(),
                    roles: vec![Role::Member],
                    password_hash: None,
                    department: Some(department),
                    supplier: None,
                };
                all.push(self.run(|tx| user_create(tx, &create))?);
            }
        }
        all.push(self.user(Role::Member)?);
        Ok(all)
    }

    /// Makes a project of a built-in template that began so many days ago, and begins it.
    fn begin_project(
        &mut self,
        template: &str,
        name: &str,
        days_ago: i64,
        channel: Option<ChannelId>,
        today: Moment,
    ) -> Result<ProjectId> {
        let known = gallery()?.iter().find(|one| one.key == template);
        let template: ProjectTemplateId = known
            .ok_or_else(|| internal(&format!("no template is called {template}")))?
            .id;
        let create = ProjectCreateFromTemplate {
            id: None,
            template,
            name: name.to_owned(),
            starts_on: day(Moment(today.0 - days_ago * DAY))?,
            channel,
            parent: None,
            owner: None,
            budget: None,
            roles: Vec::new(),
            language: Language::Zh,
        };
        let project = self.act(Role::Manager, |tx, manager| {
            project_create_from_template(tx, manager, &create)
        })?;
        for (role, step) in [
            (Role::Manager, ProjectStep::Propose),
            (Role::Admin, ProjectStep::Approve),
            (Role::Manager, ProjectStep::Activate),
        ] {
            let advance = ProjectAdvance {
                target: Target {
                    project,
                    version: None,
                },
                step,
                reason: None,
            };
            self.act(role, |tx, actor| project_advance(tx, actor, &advance))?;
        }
        Ok(project)
    }

    /// What is to be done for each article of the sale.
    fn articles(&mut self, sale: ProjectId, staff: &[UserId], today: Moment) -> Result<()> {
        let phases = self.ask(Role::Manager, |conn, manager| {
            read::phases_of(conn, manager, &[sale])
        })?;
        let phase: Option<PhaseId> = phases.get(1).map(|phase| phase.id);
        let first = Moment(today.0 - 30 * DAY);
        let mut people = staff.iter().copied().cycle();
        let skus: Vec<_> = self
            .company
            .variants()
            .map(|(_, sku, _)| (sku.code, sku.name))
            .collect();
        for (number, (code, name)) in (0_i64..).zip(skus) {
            let sku = self.id::<Sku>(code)?;
            for (title, after, minutes) in FOR_EACH {
                let after = after + number % 4;
                let create = TaskCreate {
                    id: None,
                    project: sale,
                    draft: false,
                    source: None,
                    fields: TaskFields {
                        title: Some(format!("{name}：{title}")),
                        phase: Some(phase),
                        assignee: Some(people.next()),
                        priority: Some(if number % 7 == 0 {
                            Priority::High
                        } else {
                            Priority::Normal
                        }),
                        estimate_minutes: Some(Some(minutes)),
                        starts_at: Some(Some(Moment(first.0 + (after - 2) * DAY))),
                        due_at: Some(Some(Moment(first.0 + after * DAY))),
                        skus: Some(vec![sku]),
                        ..TaskFields::default()
                    },
                };
                self.act(Role::Manager, |tx, manager| {
                    task_create(tx, manager, &create)
                })?;
            }
        }
        Ok(())
    }

    /// Does what is due by now, but for a few things that are late or stuck, and starts what begins.
    fn work_until(&mut self, project: ProjectId, today: Moment) -> Result<()> {
        let filter = TaskFilter {
            project: Some(project),
            ..TaskFilter::default()
        };
        let page = self.ask(Role::Manager, |conn, manager| {
            read::tasks(
                conn,
                manager,
                &filter,
                TaskOrder::Due,
                &PageArgs::first(200),
            )
        })?;
        for task in page.rows {
            let (Some(due), Some(user)) = (task.due_at, task.assignee_id) else {
                continue;
            };
            let starts = task.starts_at.unwrap_or(Moment(due.0 - 2 * DAY));
            if starts > today {
                continue;
            }
            let is_late = due.0 > today.0 - 3 * DAY && task.number % 6 == 0;
            if !self.begin(&task, user)? || is_late {
                continue;
            }
            if due > today {
                if task.number % 5 == 0 {
                    self.block(&task, user)?;
                }
                continue;
            }
            self.finish(&task, user, due)?;
        }
        Ok(())
    }

    /// Starts a task, unless another one must be done first.
    fn begin(&mut self, task: &TaskRow, user: UserId) -> Result<bool> {
        match self.act_as(user, |tx, actor| task_start(tx, actor, &target(task))) {
            Ok(_) => Ok(true),
            Err(error) if error.code() == "BLOCKED_BY_PREDECESSOR" => Ok(false),
            Err(error) if error.code() == "TASK_NOT_IN_STATE" => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn block(&mut self, task: &TaskRow, user: UserId) -> Result<()> {
        let block = TaskBlock {
            target: target(task),
            reason: "等供应商回传资料，已催。".to_owned(),
        };
        self.act_as(user, |tx, actor| task_block(tx, actor, &block))
            .map(drop)
    }

    /// Brings forth what the task demands and hands it in.
    fn finish(&mut self, task: &TaskRow, user: UserId, due: Moment) -> Result<()> {
        let domain = self.company.domain;
        let picture = self.company.variants().next().map(|(_, sku, _)| sku.code);
        let picture = picture.ok_or_else(|| internal(&"the company sells nothing"))?;
        let (needed, points) = self.ask(Role::Manager, |conn, manager| {
            Ok((
                read::requirements_of(conn, manager.org, &[task.id])?,
                read::checklist_of(conn, manager.org, &[task.id])?,
            ))
        })?;
        for requirement in needed.iter().filter(|one| one.required) {
            let content = match requirement.kind {
                DeliverableKind::File => Content::File(self.photo(Role::Member, picture)?),
                _ => Content::Link(format!("https://docs.{domain}/{}", requirement.id)),
            };
            let add = DeliverableAdd {
                id: None,
                task: task.id,
                deliverable: None,
                requirement: Some(requirement.id),
                name: None,
                content,
                note: None,
            };
            self.act_as(user, |tx, actor| deliverable_add(tx, actor, &add))?;
        }
        for point in points {
            let tick = ChecklistItemTick {
                item: point.id,
                done: true,
            };
            self.act_as(user, |tx, actor| checklist_item_tick(tx, actor, &tick))?;
        }
        if let Some(minutes) = task.estimate_minutes.filter(|minutes| *minutes > 0) {
            let log = TimeLog {
                id: None,
                task: task.id,
                minutes: minutes.min(480),
                day: day(due)?,
                note: None,
            };
            self.act_as(user, |tx, actor| time_log(tx, actor, &log))?;
        }
        self.act_as(user, |tx, actor| task_complete(tx, actor, &target(task)))?;
        if let Some(reviewer) = task.reviewer_id.filter(|reviewer| *reviewer != user) {
            let review = TaskReview {
                target: target(task),
                decision: ReviewDecision::Accept,
                comment: None,
            };
            self.act_as(reviewer, |tx, actor| task_review(tx, actor, &review))?;
        }
        Ok(())
    }

    /// Runs a use case as whoever has the task.
    fn act_as<T>(
        &mut self,
        user: UserId,
        work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T>,
    ) -> Result<T> {
        let actor = Actor {
            user,
            ..self.cast.actor(Role::Member)?
        };
        self.run(|tx| work(tx, &actor))
    }
}

const fn target(task: &TaskRow) -> TaskTarget {
    TaskTarget {
        task: task.id,
        version: None,
    }
}

/// The day of a moment in Shanghai.
pub(super) fn day(moment: Moment) -> Result<String> {
    let at = DateTime::from_timestamp_micros(moment.0 + ZONE);
    let at = at.ok_or_else(|| internal(&"a day after the end of time"))?;
    Ok(at.format("%Y-%m-%d").to_string())
}
