package org.open12315.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/** The stage on a real PostgreSQL. */
@QuarkusTest
class DedupeStageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FRIDGE = "在这家店买的冰箱用了三天就不制冷了，商家拒绝退款，客服一直推脱。";
    private static final String FRIDGE_RETOLD = "您好！三天前刚买的电冰箱无法制冷，找卖家退钱被拒，售后互相踢皮球，麻烦尽快处理，谢谢。";
    private static final String FRIDGE_BROKEN_DOOR = "冰箱门把手送来时就断裂，外壳有划痕，要求换新。";
    private static final String GYM = "健身房突然关门跑路，年卡里还剩四千多元不退，老板失联。";
    private static final String GYM_RETOLD = "办了年卡的健身房人去楼空，老板联系不上，卡里余额没人退。";
    private static final String GYM_THIRD = "健身馆倒闭了，会员卡剩余的钱不退，负责人电话打不通。";

    @Inject
    DedupeStore store;

    @Inject
    Screenings screenings;

    @Inject
    Pool pool;

    @Test
    void aFirstSubmissionIsNew() {
        SubmissionScreened screened = one(Submissions.any().saying(FRIDGE));

        assertThat(screened.verdict()).isEqualTo(Verdict.NEW);
        assertThat(screened.linkedTo()).isNull();
        assertThat(screened.incidentId()).isNull();
    }

    @Test
    void theSamePersonsRetellingIsLinkedToTheFirstOfTheChain() {
        Submissions person = Submissions.any();
        SubmissionScreened first = one(person.saying(FRIDGE));
        SubmissionScreened second = one(person.saying(FRIDGE_RETOLD));
        SubmissionScreened third = one(person.saying(FRIDGE_RETOLD));

        assertThat(List.of(second, third)).allSatisfy(repeat -> {
            assertThat(repeat.verdict()).isEqualTo(Verdict.REPEATED);
            assertThat(repeat.linkedTo()).isEqualTo(receipt(first));
        });
        assertThat(third.score()).isEqualTo(1);
        assertThat(third.reasons()).containsExactly("same-text");
        assertThat(screening(first).repeats()).isEqualTo(2);
        assertThat(screenings.repeats(receipt(first), 0, 10).await().atMost(PATIENCE))
                .containsExactlyInAnyOrder(receipt(second), receipt(third));
    }

    @Test
    void repeatsWithinOneBatchAreFound() {
        Submissions person = Submissions.any();
        List<SubmissionScreened> batch =
                screen(person.saying(FRIDGE), Submissions.any().saying(FRIDGE), person.saying(FRIDGE));

        assertThat(verdicts(batch)).containsExactly(Verdict.NEW, Verdict.NEW, Verdict.REPEATED);
        assertThat(batch.get(2).linkedTo()).isEqualTo(receipt(batch.get(0)));
    }

    @Test
    void anotherProblemWithTheSameThingIsAnotherMatter() {
        Submissions person = Submissions.any();

        assertThat(verdicts(screen(person.saying(FRIDGE), person.saying(FRIDGE_BROKEN_DOOR))))
                .containsExactly(Verdict.NEW, Verdict.NEW);
    }

    @Test
    void theSameOrderNumberAndProblemIsTheSameMatterWhateverTheWords() {
        Submissions person = Submissions.any().order("２０２６-1111-0001");
        SubmissionScreened first = one(person.saying(FRIDGE));
        SubmissionScreened second = one(person.order("202611110001").saying("质量太差了！"));

        assertThat(second.verdict()).isEqualTo(Verdict.REPEATED);
        assertThat(second.linkedTo()).isEqualTo(receipt(first));
        assertThat(second.reasons()).containsExactly("same-order-number", "same-problem");
    }

    @Test
    void theSameWordsAboutAnotherOrderAreAnotherMatter() {
        Submissions person = Submissions.any();

        assertThat(verdicts(screen(
                        person.order("202611110001").saying(FRIDGE),
                        person.order("202611119872").saying(FRIDGE))))
                .containsExactly(Verdict.NEW, Verdict.NEW);
    }

    @Test
    void aNameSpelledOtherwiseBySamePersonIsTheSameBusiness() {
        long person = Submissions.person();
        SubmissionScreened first =
                one(Submissions.against("杭州明辉电器商行").from(person).saying(FRIDGE));
        SubmissionScreened second = one(Submissions.against("明辉电器").from(person).saying(FRIDGE));

        assertThat(second.linkedTo()).isEqualTo(receipt(first));
        assertThat(second.reasons()).contains("like-business-name");
    }

    @Test
    void whatThePersonCallsAnotherMatterIsNeverLinkedToIt() {
        Submissions person = Submissions.any();
        SubmissionScreened first = one(person.saying(FRIDGE));
        SubmissionScreened repeat = one(person.saying(FRIDGE_RETOLD));
        SubmissionScreened separate = one(person.separateFrom(receipt(repeat)).saying(FRIDGE));

        assertThat(repeat.linkedTo()).isEqualTo(receipt(first));
        assertThat(separate.verdict()).isEqualTo(Verdict.NEW);
    }

    @Test
    void aReportOfTheSameTextIsAProcedureOfItsOwn() {
        Submissions person = Submissions.any();
        one(person.saying(FRIDGE));

        assertThat(one(person.kind(SubmissionKind.REPORT).saying(FRIDGE)).verdict())
                .isEqualTo(Verdict.NEW);
    }

    @Test
    void anAnonymousReportIsNotLinkedToWhatTheReporterFiledByName() {
        Submissions person = Submissions.any().kind(SubmissionKind.REPORT);
        SubmissionScreened named = one(person.saying(FRIDGE));

        assertThat(one(person.anonymous().saying(FRIDGE)).verdict()).isNotEqualTo(Verdict.REPEATED);
        assertThat(screening(named).repeats()).isZero();
    }

    @Test
    void afterTheWindowItIsNewAgain() {
        Submissions person = Submissions.any();
        one(person.saying(FRIDGE));

        assertThat(one(person.after(Duration.ofDays(31)).saying(FRIDGE)).verdict())
                .isEqualTo(Verdict.NEW);
    }

    @Test
    void theThirdPersonMakesAMassIncidentAndTheCountsRun() {
        String gym = Submissions.any().business();
        Submissions a = Submissions.against(gym);
        Submissions b = Submissions.against(gym);
        Submissions c = Submissions.against(gym);
        SubmissionScreened first = one(a.saying(GYM));
        SubmissionScreened second = one(b.saying(GYM_RETOLD));
        SubmissionScreened again = one(b.saying(GYM_RETOLD));
        SubmissionScreened third = one(c.saying(GYM_THIRD));

        assertThat(verdicts(List.of(first, second, again, third)))
                .containsExactly(Verdict.NEW, Verdict.NEW, Verdict.REPEATED, Verdict.MASS);
        assertThat(third.incidentId()).isEqualTo(receipt(first));
        Screening.Incident incident = screening(first).incident();
        assertThat(incident).extracting("submissions", "consumers").containsExactly(4, 3);
        assertThat(incident.openedAt()).isNotNull();
        assertThat(members(incident.id()))
                .containsExactlyInAnyOrder(receipt(first), receipt(second), receipt(again), receipt(third));

        anotherMatter(again);
        assertThat(screening(first).incident())
                .extracting("submissions", "consumers")
                .containsExactly(3, 3);
        anotherMatter(third);
        assertThat(screening(first).incident())
                .extracting("submissions", "consumers")
                .containsExactly(2, 2);
        assertThat(members(incident.id())).containsExactlyInAnyOrder(receipt(first), receipt(second));
    }

    private void anotherMatter(SubmissionScreened said) {
        String say = "INSERT INTO separation (receipt_number) VALUES (%d)".formatted(receipt(said));
        pool.query(say).executeAndAwait();
    }

    @Test
    void aCrowdInOneBatchIsCountedToo() {
        String gym = Submissions.any().business();
        List<SubmissionReceived> crowd = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            crowd.add(Submissions.against(gym).saying(GYM + "我是第" + i + "个会员"));
        }
        List<SubmissionScreened> screened = screen(crowd.toArray(SubmissionReceived[]::new));

        assertThat(verdicts(screened).subList(0, 2)).containsOnly(Verdict.NEW);
        assertThat(verdicts(screened).subList(2, 50)).containsOnly(Verdict.MASS);
        Screening.Incident incident = screening(screened.get(0)).incident();
        assertThat(incident).extracting("submissions", "consumers").containsExactly(50, 50);
    }

    @Test
    void aReplayGivesTheSameAndChangesNothing() {
        String gym = Submissions.any().business();
        Submissions a = Submissions.against(gym);
        SubmissionReceived[] batch = {
            a.saying(GYM),
            Submissions.against(gym).saying(GYM_RETOLD),
            Submissions.against(gym).saying(GYM_THIRD),
            a.saying(GYM_RETOLD)
        };
        List<SubmissionScreened> once = screen(batch);
        Screening.Incident counted = screening(once.get(0)).incident();

        assertThat(screen(batch)).isEqualTo(once);
        assertThat(screen(batch[3], batch[3], batch[2])).containsExactly(once.get(3), once.get(3), once.get(2));
        assertThat(screening(once.get(0)).incident()).isEqualTo(counted);
        assertThat(counted.submissions()).isEqualTo(4);
        assertThat(counted.consumers()).isEqualTo(3);
    }

    @Test
    void batchesAtTheSameTimeCountExactly() {
        String gym = Submissions.any().business();
        List<CompletableFuture<List<SubmissionScreened>>> running = new ArrayList<>();
        for (int batch = 0; batch < 8; batch++) {
            List<SubmissionReceived> part = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                part.add(Submissions.against(gym).saying(GYM));
            }
            running.add(store.screen(Batch.read(part)).subscribeAsCompletionStage());
        }
        List<SubmissionScreened> all =
                running.stream().flatMap(batch -> batch.join().stream()).toList();

        assertThat(all.stream().filter(s -> s.verdict() == Verdict.NEW)).hasSize(2);
        SubmissionScreened any = all.get(0);
        Screening.Incident incident = screening(any).incident();
        assertThat(incident).extracting("submissions", "consumers").containsExactly(200, 200);
        String members = "SELECT FROM incident_member WHERE incident_id = " + incident.id();
        assertThat(pool.query(members).executeAndAwait().size()).isEqualTo(200);
    }

    @Test
    void theMembersComeInPages() {
        String gym = Submissions.any().business();
        List<SubmissionReceived> crowd = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            crowd.add(Submissions.against(gym).after(Duration.ofMinutes(i / 2)).saying(GYM));
        }
        SubmissionScreened any =
                screen(crowd.toArray(SubmissionReceived[]::new)).get(0);
        long incident = screening(any).incident().id();
        List<Screening.Member> first = page(incident, null);
        List<Screening.Member> second = page(incident, first.get(2));
        List<Screening.Member> third = page(incident, second.get(2));

        assertThat(third).hasSize(1);
        assertThat(java.util.stream.Stream.of(first, second, third)
                        .flatMap(List::stream)
                        .map(Screening.Member::receiptNumber))
                .containsExactlyInAnyOrderElementsOf(
                        crowd.stream().map(SubmissionReceived::receiptNumber).toList());
    }

    private List<Screening.Member> page(long incident, Screening.Member after) {
        return screenings.members(incident, after, 3).await().atMost(PATIENCE);
    }

    private List<Long> members(long incident) {
        return screenings.members(incident, null, 100).await().atMost(PATIENCE).stream()
                .map(Screening.Member::receiptNumber)
                .toList();
    }

    private Screening screening(SubmissionScreened screened) {
        return screenings.of(receipt(screened)).await().atMost(PATIENCE);
    }

    private SubmissionScreened one(SubmissionReceived submission) {
        return screen(submission).get(0);
    }

    private List<SubmissionScreened> screen(SubmissionReceived... submissions) {
        return store.screen(Batch.read(Arrays.asList(submissions))).await().atMost(PATIENCE);
    }

    private static List<Verdict> verdicts(List<SubmissionScreened> screened) {
        return screened.stream().map(SubmissionScreened::verdict).toList();
    }

    private static long receipt(SubmissionScreened screened) {
        return screened.submission().receiptNumber();
    }
}
