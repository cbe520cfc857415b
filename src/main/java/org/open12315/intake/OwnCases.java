package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.open12315.kernel.ReceiptNumber;

/** What a consumer has filed, with what became of it. */
@ApplicationScoped
class OwnCases {

    private final Submissions submissions;
    private final Progress progress;

    OwnCases(Submissions submissions, Progress progress) {
        this.submissions = submissions;
        this.progress = progress;
    }

    /** One by its number as it stands in an address; fails with not found for none, and for another person's. */
    Uni<MyCaseView> one(long consumerId, String number, Locale locale) {
        ReceiptNumber receipt = ReceiptNumber.parse(number).orElseThrow(NotFoundException::new);
        return submissions
                .ofConsumer(consumerId, receipt)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(said -> withProgress(List.of(said), locale))
                .map(found -> found.get(0));
    }

    /** A page of them, newest first, below a receipt number. */
    Uni<List<MyCaseView>> page(long consumerId, long below, int limit, Locale locale) {
        return submissions.page(consumerId, null, below, limit).chain(said -> withProgress(said, locale));
    }

    private Uni<List<MyCaseView>> withProgress(List<Submissions.Said> said, Locale locale) {
        List<Long> numbers =
                said.stream().map(one -> one.stored().receiptNumber().value()).toList();
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return progress.of(numbers, locale).map(known -> cases(said, known));
    }

    private static List<MyCaseView> cases(List<Submissions.Said> said, Map<Long, Progress.CaseProgress> known) {
        return said.stream()
                .map(one -> MyCaseView.of(
                        one, known.get(one.stored().receiptNumber().value())))
                .toList();
    }
}
