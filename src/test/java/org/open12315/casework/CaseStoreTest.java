package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseStoreTest {

    private static final Acting OFFICER = new Acting(7L, "王敏");

    @Inject
    CaseStore store;

    @Inject
    CaseworkStage stage;

    @Inject
    Handling handling;

    @Inject
    Pool pool;

    @Test
    void keepsWhatItOpened() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));

        CaseFile file = file(one);

        assertThat(file.state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(file.version()).isZero();
        assertThat(file.authorityCode()).isEqualTo("330110");
        assertThat(file.business()).isEqualTo(one.business());
        assertThat(file.receivedAt()).isEqualTo(RoutedSample.MONDAY);
        assertThat(file.ruleSet()).isEqualTo("order-121");
        assertThat(file.term()).isEqualTo(Term.DECIDE);
        assertThat(file.deadline()).isEqualTo("2026-06-10");
        assertThat(file.basis()).isEqualTo(Basis.of(one.routed()));
        assertThat(file.amount()).isEqualByComparingTo("268.00");
    }

    @Test
    void anActionChangesTheCaseAndSaysWhoDidIt() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));

        assertThat(act(one, 0, CaseAction.ACCEPT, ActionInput.NONE)).isInstanceOf(Outcome.Done.class);

        assertThat(file(one).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(file(one).version()).isEqualTo(1);
        assertThat(file(one).assignedTo()).isEqualTo("王敏");
        assertThat(file(one).term()).isEqualTo(Term.MEDIATE);
        assertThat(events(one))
                .extracting(CaseEvent::what, CaseEvent::actor, CaseEvent::from, CaseEvent::to)
                .containsExactly(
                        tuple(CaseEvent.What.OPENED, null, null, CaseState.ASSIGNED),
                        tuple(CaseEvent.What.ACCEPT, "王敏", CaseState.ASSIGNED, CaseState.ACCEPTED));
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstDid() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));
        act(one, 0, CaseAction.ACCEPT, ActionInput.NONE);

        Outcome second = act(one, 0, CaseAction.REFUSE, new ActionInput(null, "not-consumption", null));

        assertThat(second).isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
            assertThat(stale.now().state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(stale.since()).extracting(CaseEvent::what).containsExactly(CaseEvent.What.ACCEPT);
        });
        assertThat(events(one)).hasSize(2);
    }

    @Test
    void ofManyAtTheSameInstantOneWins() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));

        List<Outcome> outcomes = io.smallrye.mutiny.Multi.createFrom()
                .range(0, 8)
                .onItem()
                .transformToUniAndMerge(i -> attempt(one, 0, CaseAction.ACCEPT, ActionInput.NONE))
                .collect()
                .asList()
                .await()
                .indefinitely();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Stale.class::isInstance).hasSize(7);
        assertThat(file(one).version()).isEqualTo(1);
    }

    @Test
    void aReturnedCaseGoesToTheDeskAboveAndFromThereToAnotherCounty() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));
        act(one, 0, CaseAction.ACCEPT, ActionInput.NONE);
        RoutedSample other = opened(RoutedSample.complaint("330110"));

        act(other, 0, CaseAction.RETURN, new ActionInput("经营地址在西湖区", null, null));
        assertThat(file(other).state()).isEqualTo(CaseState.CLEARING);
        assertThat(file(other).authorityCode()).isEqualTo("330100");
        assertThat(file(other).assignedTo()).isNull();

        act(other, 1, CaseAction.ASSIGN, new ActionInput("经营地在西湖区", null, "330106"));
        assertThat(file(other).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(file(other).authorityCode()).isEqualTo("330106");
        assertThat(events(other).get(2).toAuthority()).isEqualTo("330106");
    }

    @Test
    void anAuthorityThatDoesNotExistIsAskedForAgain() {
        RoutedSample one = opened(RoutedSample.complaint("330100").toClearing());

        assertThat(act(one, 0, CaseAction.ASSIGN, new ActionInput("x", null, "999999")))
                .isInstanceOfSatisfying(
                        Outcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing()).containsExactly(Need.AUTHORITY));
    }

    @Test
    void aRepeatedSubmissionStandsOnTheFirstCaseAndFollowsIt() {
        RoutedSample first = opened(RoutedSample.complaint("330110"));
        RoutedSample again = opened(RoutedSample.complaint("330106").repeating(first));

        assertThat(file(again).state()).isEqualTo(CaseState.LINKED);
        assertThat(file(again).authorityCode()).as("goes with the first").isEqualTo("330110");
        assertThat(file(again).deadline()).isNull();
        assertThat(store.linkedTo(first.receipt(), 10).await().indefinitely())
                .extracting(CaseFile::receiptNumber)
                .containsExactly(again.number());
        assertThat(store.countLinked(first.receipt(), 10).await().indefinitely())
                .isOne();
        assertThat(events(first))
                .extracting(CaseEvent::what, CaseEvent::otherCase)
                .contains(tuple(CaseEvent.What.REPEATED, again.receipt()));

        act(first, 0, CaseAction.PASS_ON, new ActionInput("实际经营地在西湖区", null, "330106"));
        assertThat(file(again).authorityCode()).isEqualTo("330106");
        act(first, 1, CaseAction.REFUSE, new ActionInput(null, "not-consumption", null));
        assertThat(file(again).state()).isEqualTo(CaseState.CLOSED);
        assertThat(events(again))
                .extracting(CaseEvent::what)
                .containsExactly(CaseEvent.What.OPENED, CaseEvent.What.FOLLOWED, CaseEvent.What.CLOSE);
    }

    @Test
    void aSeparatedCaseStandsOnItsOwn() {
        RoutedSample first = opened(RoutedSample.complaint("330110"));
        RoutedSample again = opened(RoutedSample.complaint("330110").repeating(first));

        Outcome outcome = handling.bySender(
                        new Handling.Attempt(
                                again.receipt(),
                                null,
                                CaseAction.SEPARATE,
                                new ActionInput("这是另一次用餐", null, null),
                                Acting.SENDER),
                        Handling.ALONE)
                .await()
                .indefinitely();

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(file(again).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(file(again).linkedTo()).isNull();
        assertThat(file(again).deadline()).isNotNull();
        assertThat(file(again).assignedTo()).isNull();
        assertThat(events(again).get(1).otherCase()).isEqualTo(first.receipt());
    }

    @Test
    void theSenderCannotDoWhatAnOfficerDoes() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));

        assertThat(handling.bySender(
                                new Handling.Attempt(
                                        one.receipt(), null, CaseAction.ACCEPT, ActionInput.NONE, Acting.SENDER),
                                Handling.ALONE)
                        .await()
                        .indefinitely())
                .isInstanceOf(Outcome.NotOpen.class);
    }

    @Test
    void theTimelineCanOnlyGrow() {
        RoutedSample one = opened(RoutedSample.complaint("330110"));

        for (String statement : List.of(
                "UPDATE case_event SET reason = 'x' WHERE receipt_number = " + one.receipt(),
                "DELETE FROM case_event WHERE receipt_number = " + one.receipt(),
                "TRUNCATE case_event")) {
            assertThatThrownBy(() -> pool.query(statement).execute().await().indefinitely())
                    .hasMessageContaining("append-only");
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    private RoutedSample opened(RoutedSample one) {
        stage.openBatch(List.of(one.routed())).await().indefinitely();
        return one;
    }

    private Outcome act(RoutedSample one, int version, CaseAction action, ActionInput input) {
        return attempt(one, version, action, input).await().indefinitely();
    }

    private io.smallrye.mutiny.Uni<Outcome> attempt(
            RoutedSample one, int version, CaseAction action, ActionInput input) {
        return handling.byStaff(
                new Handling.Attempt(one.receipt(), version, action, input, OFFICER),
                file -> java.util.Optional.of(Handling.open(file, Set.of(Actor.OFFICER))));
    }

    private CaseFile file(RoutedSample one) {
        return store.find(one.receipt()).await().indefinitely().orElseThrow();
    }

    private List<CaseEvent> events(RoutedSample one) {
        return store.events(one.receipt()).await().indefinitely();
    }
}
