package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.open12315.identity.AccountNotices;
import org.open12315.intake.Submissions;
import org.open12315.notice.MessageKind;

/** Tells a sender by text message of the one step that waits for the sender: what is missing has to be added by a day. */
@ApplicationScoped
class CaseNotices {

    private final Submissions submissions;
    private final AccountNotices notices;

    CaseNotices(Submissions submissions, AccountNotices notices) {
        this.submissions = submissions;
        this.notices = notices;
    }

    static boolean concerns(CaseChange change) {
        return change.step().action() == CaseAction.ASK_SUPPLEMENT;
    }

    /** In the commit of the change. What is missing stays on the page: it may tell more than a telephone should show. */
    Uni<Void> write(SqlClient tx, CaseChange change) {
        return submissions
                .sender(change.before().receiptNumber().value())
                .chain(sender -> sender.map(account -> notices.write(
                                tx,
                                account,
                                MessageKind.SUPPLEMENT_ASKED,
                                Map.of(
                                        "receipt",
                                        change.before().receiptNumber().grouped(),
                                        "day",
                                        change.deadline().lastDay().toString())))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    void deliver() {
        notices.deliver();
    }
}
