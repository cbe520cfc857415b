package org.open12315.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.constraints.DateRange;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/** Whatever comes in, there is a known authority and a reason in both languages: never into the void. */
class RoutingTotalityTest {

    private static final Routing ROUTING = RealCountry.routing();

    @Property
    void everyMessageGetsAKnownAuthorityAndAReasonInBothLanguages(
            @ForAll SubmissionKind kind,
            @ForAll SaleChannel channel,
            @ForAll("codes") String division,
            @ForAll("codes") String act,
            @ForAll("platforms") String platform,
            @ForAll("addresses") String address,
            @ForAll Verdict verdict,
            @ForAll @DateRange(min = "2010-01-01", max = "2035-12-31") LocalDate received) {
        Screened message = Screened.of(kind, channel)
                .in(division)
                .actIn(act)
                .on(platform)
                .at(address)
                .received(received);

        SubmissionRouted routed = ROUTING.route(screened(message, verdict), null);

        assertThat(RealCountry.authorities().find(routed.authorityCode())).isPresent();
        assertThat(routed.reasons()).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.zh()).containsPattern("\\p{IsHan}").doesNotContain("%", "null");
            assertThat(reason.en()).containsPattern("[a-z]{3}").doesNotContain("%", "null");
        });
    }

    @Property
    void theSameMessageIsAlwaysRoutedTheSame(
            @ForAll SubmissionKind kind, @ForAll SaleChannel channel, @ForAll("codes") String division) {
        SubmissionScreened message = Screened.of(kind, channel).in(division).isNew();

        assertThat(ROUTING.route(message, null)).isEqualTo(ROUTING.route(message, null));
    }

    private static SubmissionScreened screened(Screened message, Verdict verdict) {
        return switch (verdict) {
            case NEW -> message.isNew();
            case REPEATED -> message.repeats(261104829105377138L);
            case MASS -> message.ofIncident(1);
        };
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.of("330110", "330103", "441900", "429004", "110000", "310115", "330100", "100000"),
                Arbitraries.strings().numeric().ofLength(6),
                Arbitraries.strings().numeric().ofLength(9),
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.just(null));
    }

    @Provide
    Arbitrary<String> platforms() {
        return Arbitraries.oneOf(
                Arbitraries.of("淘宝", "拼多多", "京东", "不知名平台", ""),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.just(null));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.oneOf(
                Arbitraries.of("浙江省杭州市余杭区文一西路", "朝阳区", "中山市", "%s%d"),
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.just(null));
    }
}
