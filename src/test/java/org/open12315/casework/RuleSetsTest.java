package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetsTest {

    private final RuleSets rules = new RuleSets();

    @ParameterizedTest
    @CsvSource({
        "2013-05-01, order-62",
        "2014-03-15, order-62",
        "2019-12-31, order-62",
        "2020-01-01, decree-20",
        "2026-04-14, decree-20",
        "2026-04-15, order-121",
        "2031-01-01, order-121"
    })
    void theDayOfReceiptChoosesTheRuleSet(LocalDate received, String code) {
        assertThat(rules.at(received).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "decree-20, DECIDE, 7, WORKING_DAYS, true",
        "decree-20, MEDIATE, 45, WORKING_DAYS, true",
        "decree-20, TELL_PARTIES, 7, WORKING_DAYS, true",
        "decree-20, CHECK, 15, WORKING_DAYS, true",
        "decree-20, CHECK_EXTENDED, 15, WORKING_DAYS, true",
        "decree-20, TELL_REPORTER, 5, WORKING_DAYS, false",
        "order-121, DECIDE, 7, WORKING_DAYS, false",
        "order-121, MEDIATE, 60, CALENDAR_DAYS, false",
        "order-121, CHECK, 15, WORKING_DAYS, true",
        "order-62, DECIDE, 7, WORKING_DAYS, true",
        "order-62, MEDIATE, 60, CALENDAR_DAYS, true"
    })
    void timeLimitsAreThoseOfTheText(String code, Term term, int days, Counting counting, boolean confirmed) {
        TimeLimit limit = set(code).limit(term).orElseThrow();

        assertThat(limit.days()).isEqualTo(days);
        assertThat(limit.counting()).isEqualTo(counting);
        assertThat(limit.confirmed()).isEqualTo(confirmed);
        assertThat(limit.article()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"decree-20, 6, 7", "order-121, 7, 8", "order-62, 7, 5"})
    void groundsAreAsManyAsTheTextHas(String code, int refusals, int endings) {
        assertThat(set(code).refusals()).hasSize(refusals);
        assertThat(set(code).endings()).hasSize(endings);
    }

    @Test
    void everyGroundIsWrittenInBothLanguages() {
        for (RuleSet set : rules.all()) {
            for (Ground ground : Stream.concat(set.refusals().stream(), set.endings().stream())
                    .toList()) {
                assertThat(ground.text("zh-CN")).as(ground.code()).containsPattern("\\p{IsHan}");
                assertThat(ground.text("en")).as(ground.code()).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void everyListEndsWithTheCatchAll() {
        assertThat(rules.all()).allSatisfy(set -> {
            assertThat(last(set.refusals()).code()).isEqualTo(Ground.OTHER);
            assertThat(last(set.endings()).code()).isEqualTo(Ground.OTHER);
        });
    }

    @Property
    void everyDaySinceTheFirstHasTheRuleSetThatIsValidOnIt(
            @ForAll @DateRange(min = "2014-03-15", max = "2040-12-31") LocalDate received) {
        RuleSet set = rules.at(received);

        assertThat(set.from()).isBeforeOrEqualTo(received);
        assertThat(set.until() == null || !set.until().isBefore(received)).isTrue();
    }

    @Test
    void aGapBetweenTwoRuleSetsIsRefused() {
        RuleSet early = empty("early", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 30));
        RuleSet late = empty("late", LocalDate.of(2021, 1, 1), null);

        assertThatThrownBy(() -> new RuleSets(Stream.of(early, late)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("early");
    }

    private RuleSet set(String code) {
        return rules.all().stream()
                .filter(set -> set.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Ground last(List<Ground> grounds) {
        return grounds.get(grounds.size() - 1);
    }

    private static RuleSet empty(String code, LocalDate from, LocalDate until) {
        return new RuleSet(code, code, code, from, until, Map.of(), List.of(), List.of());
    }
}
