package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.open12315.casework.WorklistQuery.Sort;
import org.open12315.pipeline.message.SubmissionKind;

@QuarkusTest
class WorklistStoreTest {

    private static final AtomicInteger NEXT = new AtomicInteger(900000);

    @Inject
    WorklistStore worklist;

    @Inject
    CaseworkStage stage;

    private String authority;

    @BeforeEach
    void anAuthorityNobodyElseUses() {
        authority = String.valueOf(NEXT.incrementAndGet());
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesByKeyMissNothingAndRepeatNothing(Sort sort) {
        List<RoutedSample> all = IntStream.range(0, 23)
                .mapToObj(i -> RoutedSample.complaint(authority).at(RoutedSample.MONDAY.plus(Duration.ofHours(i / 2))))
                .toList();
        opened(all.toArray(RoutedSample[]::new));

        List<CaseFile> read = new ArrayList<>();
        Cursor after = null;
        List<CaseFile> page;
        do {
            page = page(query(Tray.TO_DECIDE, sort, after, 5));
            read.addAll(page);
            after = page.isEmpty() ? null : Cursor.at(page.get(page.size() - 1), sort);
        } while (page.size() == 5);

        assertThat(read).hasSize(23).doesNotHaveDuplicates();
        assertThat(read)
                .isSortedAccordingTo(
                        sort == Sort.DEADLINE
                                ? Comparator.comparing(CaseFile::deadline).thenComparing(CaseFile::receiptNumber)
                                : Comparator.comparing(CaseFile::receivedAt)
                                        .thenComparing(CaseFile::receiptNumber)
                                        .reversed());
    }

    @Test
    void statesAndAuthoritiesAreMergedIntoOneOrder() {
        String other = String.valueOf(NEXT.incrementAndGet());
        RoutedSample late = RoutedSample.complaint(authority).at(RoutedSample.MONDAY.plus(Duration.ofDays(9)));
        RoutedSample early = RoutedSample.complaint(other);
        RoutedSample middle = RoutedSample.complaint(authority)
                .at(RoutedSample.MONDAY.plus(Duration.ofDays(3)))
                .toClearing();
        opened(late, early, middle);

        assertThat(page(new WorklistQuery(
                        List.of(authority, other),
                        Tray.TO_DECIDE.states(),
                        null,
                        null,
                        Due.Range.FIRST,
                        Due.Range.NONE,
                        null,
                        Sort.DEADLINE,
                        null,
                        false,
                        10)))
                .extracting(CaseFile::receiptNumber)
                .containsExactly(early.number(), middle.number(), late.number());
    }

    @Test
    void nobodyElsesCasesComeAlong() {
        opened(RoutedSample.complaint(String.valueOf(NEXT.incrementAndGet())));

        assertThat(page(query(Tray.ALL, Sort.DEADLINE, null, 10))).isEmpty();
    }

    @Test
    void aLinkedCaseWithoutADeadlineComesLast() {
        RoutedSample first = RoutedSample.complaint(authority);
        RoutedSample again = RoutedSample.complaint(authority).repeating(first);
        opened(again, first);

        assertThat(page(query(Tray.ALL, Sort.DEADLINE, null, 10)))
                .extracting(CaseFile::receiptNumber)
                .containsExactly(first.number(), again.number());
    }

    @Test
    void filtersByKindAndDeadline() {
        RoutedSample complaint = RoutedSample.complaint(authority);
        RoutedSample report = RoutedSample.report(authority, false);
        opened(complaint, report);

        assertThat(page(filter(SubmissionKind.REPORT, new Due.Range(Due.Range.FIRST, Due.Range.NONE))))
                .extracting(CaseFile::receiptNumber)
                .containsExactly(report.number());
        assertThat(page(filter(null, Due.OVERDUE.range(java.time.LocalDate.of(2026, 6, 11), WeekendsOnly.CALENDAR))))
                .extracting(CaseFile::receiptNumber)
                .containsExactly(complaint.number());
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void turningBackShowsTheSamePagesAlsoWhenRowsComeMeanwhile(Sort sort) {
        opened(IntStream.range(0, 23)
                .mapToObj(
                        i -> RoutedSample.complaint(authority).at(RoutedSample.MONDAY.plus(Duration.ofHours(20L * i))))
                .toArray(RoutedSample[]::new));
        List<CaseFile> first = page(query(Tray.ALL, sort, null, 5));
        List<CaseFile> second = page(query(Tray.ALL, sort, Cursor.at(first.get(4), sort), 5));
        List<CaseFile> third = page(query(Tray.ALL, sort, Cursor.at(second.get(4), sort), 5));

        // one that stands before all, one that stands after all
        opened(
                RoutedSample.complaint(authority).at(RoutedSample.MONDAY.minus(Duration.ofDays(3))),
                RoutedSample.complaint(authority).at(RoutedSample.MONDAY.plus(Duration.ofDays(60))));

        assertThat(page(query(Tray.ALL, sort, Cursor.at(third.get(0), sort), true, 5)))
                .isEqualTo(second);
        assertThat(page(query(Tray.ALL, sort, Cursor.at(second.get(0), sort), true, 5)))
                .isEqualTo(first);
        assertThat(page(query(Tray.ALL, sort, Cursor.at(first.get(0), sort), true, 5)))
                .hasSize(1);
        assertThat(page(query(Tray.ALL, sort, Cursor.at(second.get(4), sort), 5)))
                .isEqualTo(third);
    }

    @Test
    void findsAPartOfTheNameOrOfTheFacts() {
        RoutedSample noodles = RoutedSample.complaint(authority).against("西湖面馆", "牛肉面里没有牛肉");
        opened(noodles, RoutedSample.complaint(authority));

        for (String words : List.of("面馆", "没有牛肉", "西湖 牛肉", "牛")) {
            assertThat(page(search(List.of(authority), words)))
                    .as(words)
                    .extracting(CaseFile::receiptNumber)
                    .containsExactly(noodles.number());
        }
        for (String words : List.of("电器", "面%牛", "__")) {
            assertThat(page(search(List.of(authority), words))).as(words).isEmpty();
        }
    }

    @Test
    void aSearchOverManyAuthoritiesFindsNames() {
        RoutedSample noodles = RoutedSample.complaint(authority).against("西湖面馆", "牛肉面里没有牛肉");
        opened(noodles);
        List<String> many =
                new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> "8000" + i).toList());

        assertThat(page(search(many, "面馆"))).isEmpty();
        many.add(authority);
        assertThat(page(search(many, "面馆"))).extracting(CaseFile::receiptNumber).containsExactly(noodles.number());
    }

    @Test
    void countsUpToABound() {
        opened(IntStream.range(0, 12)
                .mapToObj(i -> RoutedSample.complaint(authority))
                .toArray(RoutedSample[]::new));

        assertThat(worklist.count(List.of(authority), Tray.TO_DECIDE.states(), Due.Range.NONE, 100)
                        .await()
                        .indefinitely())
                .containsEntry(CaseState.ASSIGNED, 12)
                .containsEntry(CaseState.CLEARING, 0);
        assertThat(worklist.count(List.of(authority), List.of(CaseState.ASSIGNED), Due.Range.NONE, 10)
                        .await()
                        .indefinitely())
                .containsEntry(CaseState.ASSIGNED, 10);
    }

    private WorklistQuery query(Tray tray, Sort sort, Cursor after, int limit) {
        return query(tray, sort, after, false, limit);
    }

    private WorklistQuery query(Tray tray, Sort sort, Cursor edge, boolean backward, int limit) {
        return new WorklistQuery(
                List.of(authority),
                tray.states(),
                null,
                null,
                Due.Range.FIRST,
                Due.Range.NONE,
                null,
                sort,
                edge,
                backward,
                limit);
    }

    private WorklistQuery filter(SubmissionKind kind, Due.Range due) {
        return new WorklistQuery(
                List.of(authority),
                Tray.ALL.states(),
                kind,
                null,
                due.from(),
                due.to(),
                null,
                Sort.DEADLINE,
                null,
                false,
                10);
    }

    private static WorklistQuery search(List<String> authorities, String words) {
        return new WorklistQuery(
                authorities,
                Tray.ALL.states(),
                null,
                null,
                Due.Range.FIRST,
                Due.Range.NONE,
                new Search(words),
                Sort.RECEIVED,
                null,
                false,
                10);
    }

    private List<CaseFile> page(WorklistQuery query) {
        return worklist.page(query).await().indefinitely();
    }

    private void opened(RoutedSample... samples) {
        stage.openBatch(java.util.Arrays.stream(samples)
                        .map(RoutedSample::routed)
                        .toList())
                .await()
                .indefinitely();
    }
}
