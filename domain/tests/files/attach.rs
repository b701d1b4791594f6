//! Who sees a file by what it is attached to.

use domain::files::{self, Place, attach};
use domain::kernel::id::{FileId, InspectionId, Node, SampleId, SampleRoundId};
use domain::kernel::{Actor, GrantAction, Result, Role};

use super::{create, photo};
use crate::stage::{Stage, code, each};

fn put(stage: &Stage, actor: &Actor, ids: &[FileId], place: impl Into<Place>) -> Result<()> {
    let (actor, ids, place) = (actor.clone(), ids.to_vec(), place.into());
    stage.write(move |tx| attach(tx, &actor, &ids, place))
}

fn sees(stage: &Stage, actor: &Actor, id: FileId) -> bool {
    code(stage.read(|conn| files::read::find(conn, actor, id))) == "OK"
}

#[test]
fn a_guest_sees_what_is_attached_to_its_objects() {
    each(|stage| {
        let (member, manager) = (stage.actor(Role::Member), stage.actor(Role::Manager));
        let (sample, other): (SampleId, SampleId) = (stage.sources.id(), stage.sources.id());
        let round: SampleRoundId = stage.sources.id();
        let guest = stage.guest(sample, &[GrantAction::Upload]);
        let files: Vec<_> = (0..4).map(|_| photo(stage, &member)).collect();
        let in_round = Place {
            node: round.into(),
            shared: sample.into(),
            internal: false,
        };
        put(stage, &manager, &files[..1], in_round).unwrap();
        stage.sources.advance_seconds(1);
        put(
            stage,
            &manager,
            &files[1..2],
            Place {
                internal: true,
                ..in_round
            },
        )
        .unwrap();
        put(stage, &manager, &files[2..3], other).unwrap();
        let seen: Vec<_> = files.iter().map(|id| sees(stage, &guest, *id)).collect();
        assert_eq!(seen, [true, false, false, false]);
        assert!(files.iter().all(|id| sees(stage, &manager, *id)));
        let neighbour = stage.neighbour();
        assert!(
            !files
                .iter()
                .any(|id| sees(stage, &neighbour.actor(Role::Admin), *id))
        );
        // What was shared with one object's id under another type opens nothing.
        let misled = stage.guest(InspectionId::new(sample.uuid()), &[]);
        assert!(!sees(stage, &misled, files[0]));
        // A guest cannot attach what it does not see, and so not come to see it.
        assert_eq!(code(put(stage, &guest, &files[2..3], sample)), "NOT_FOUND");
    });
}

#[test]
fn lists_of_guests_lack_what_is_internal() {
    each(|stage| {
        let (member, manager) = (stage.actor(Role::Member), stage.actor(Role::Manager));
        let sample: SampleId = stage.sources.id();
        let round: SampleRoundId = stage.sources.id();
        let guest = stage.guest(sample, &[GrantAction::Upload]);
        let files: Vec<_> = (0..2).map(|_| photo(stage, &member)).collect();
        let open = Place {
            node: round.into(),
            shared: sample.into(),
            internal: false,
        };
        put(stage, &manager, &files[..1], open).unwrap();
        stage.sources.advance_seconds(1);
        let internal = Place {
            internal: true,
            ..open
        };
        put(stage, &manager, &files[1..], internal).unwrap();
        stage.sources.advance_seconds(1);
        put(stage, &guest, &files[..1], sample).unwrap();
        stage.sources.advance_seconds(1);
        let own = photo(stage, &guest);
        put(stage, &guest, &[own, files[0]], sample).unwrap();
        assert!(sees(stage, &manager, own));

        let nodes: [Node; 2] = [round.into(), sample.into()];
        let list = |actor: &Actor| -> Vec<(Node, FileId)> {
            let rows = stage
                .read(|conn| files::read::attached(conn, actor, &nodes))
                .unwrap();
            rows.into_iter().map(|(node, row)| (node, row.id)).collect()
        };
        assert_eq!(
            list(&manager),
            [
                (nodes[0], files[0]),
                (nodes[0], files[1]),
                (nodes[1], files[0]),
                (nodes[1], own)
            ]
        );
        assert_eq!(
            list(&guest),
            [(nodes[0], files[0]), (nodes[1], files[0]), (nodes[1], own)]
        );
    });
}

#[test]
fn only_complete_files_are_attached_each_once() {
    each(|stage| {
        let member = stage.actor(Role::Member);
        let sample: SampleId = stage.sources.id();
        let done = photo(stage, &member);
        let half = create(stage, &member, None, "a.jpg", 9).unwrap();
        assert_eq!(
            code(put(stage, &member, &[done, half], sample)),
            "FILE_INCOMPLETE"
        );
        assert_eq!(
            code(put(stage, &stage.actor(Role::Manager), &[half], sample)),
            "NOT_FOUND"
        );
        assert_eq!(code(put(stage, &member, &[done, done], sample)), "REPEATED");
        assert_eq!(
            code(put(stage, &member, &[stage.sources.id()], sample)),
            "NOT_FOUND"
        );
        let nodes: [Node; 1] = [sample.into()];
        let count = || {
            stage
                .read(|conn| files::read::attached(conn, &member, &nodes))
                .unwrap()
                .len()
        };
        assert_eq!(count(), 0);
        put(stage, &member, &[done], sample).unwrap();
        put(stage, &member, &[done], sample).unwrap();
        assert_eq!(count(), 1);
    });
}
