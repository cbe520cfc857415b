package org.open12315.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionRouted.Reason;

/** What dedupe found out about a submission, in the decision table. */
class RepeatRoutingTest {

    private final Routing routing = RealCountry.routing();

    @Test
    void aRepeatFollowsTheFirst() {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in("330110").repeats(261104829105377138L),
                new Whereabouts("440106", false));

        assertThat(routed.authorityCode()).isEqualTo("440106");
        assertThat(rules(routed)).containsExactly("repeated");
        assertThat(routed.reasons().get(0).zh()).contains("261104 829105 377138");
    }

    @Test
    void aRepeatOfSomethingUnknownGoesByTheGeneralRules() {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in("330110").repeats(261104829105377138L), null);

        assertThat(routed.authorityCode()).isEqualTo("330110");
        assertThat(rules(routed)).containsExactly("complaint-place-of-business", "authority", "repeated-first-unknown");
    }

    @Test
    void oneOfManyGoesByTheGeneralRulesAndSaysSo() {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in("330110").ofIncident(42), null);

        assertThat(routed.authorityCode()).isEqualTo("330110");
        assertThat(rules(routed)).endsWith("mass-incident");
        assertThat(routed.reasons().get(2).en()).contains("42");
    }

    private static List<String> rules(SubmissionRouted routed) {
        return routed.reasons().stream().map(Reason::rule).toList();
    }
}
