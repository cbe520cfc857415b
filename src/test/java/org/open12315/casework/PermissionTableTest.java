package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Permissions;
import org.open12315.identity.Right;
import org.open12315.identity.Roles;
import org.open12315.identity.access.AccessLog;
import org.open12315.identity.access.Look;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.testsupport.Knock;
import org.open12315.testsupport.SignIn;

/**
 * The table of identity against what the doors do: every role, and nobody, does every act to what belongs to the own
 * authority, the one above, one below and a foreign one, over HTTP. An act that is let in ends at a wrong field, so that
 * the case stays as it is for the next who tries.
 */
@QuarkusTest
class PermissionTableTest {

    private static final String NOBODY = "nobody";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where what is acted on belongs, seen from Zhejiang (330000). */
    private enum Where {
        OWN("330000"),
        ABOVE("100000"),
        BELOW("330100"),
        FOREIGN("110000");

        private final String authority;

        Where(String authority) {
            this.authority = authority;
        }
    }

    /** What there is to act on at an authority. */
    private record Target(String authority, String complaint, String unplaced, String report, String reason) {}

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    AccessLog accessLog;

    @Inject
    Pool pool;

    @Test
    void everyDoorKeepsToTheTable() {
        Map<Where, Target> targets = new EnumMap<>(Where.class);
        for (Where where : Where.values()) {
            targets.put(where, target(where.authority));
        }
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger asked = new AtomicInteger();
        Knock.allAtOnce(roles(), role -> {
            Knock who = somebody(role);
            for (Right right : Right.values()) {
                for (Where where : Where.values()) {
                    Knock.Answer answer = attempt(right, targets.get(where), who);
                    asked.incrementAndGet();
                    compare(wrong, role, right, where, answer);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(asked).hasValue(roles().size() * Right.values().length * Where.values().length);
        targets.values()
                .forEach(target -> assertThat(cases.file(target.complaint).version()
                                + cases.file(target.report).version())
                        .as("nothing was done to them")
                        .isZero());
    }

    private static List<String> roles() {
        List<String> roles = new ArrayList<>(Permissions.roles());
        roles.add(NOBODY);
        return roles;
    }

    /** Does it, at the door of that right. */
    private Knock.Answer attempt(Right right, Target at, Knock who) {
        return switch (right) {
            case FILE -> who.json("/api/v1/complaints", "{}");
            case FOLLOW -> who.get("/api/v1/complaints");
            case APPEAL -> who.form("/account/suspension", "appeal=");
            case OWN_ACCOUNT -> who.get("/api/v1/account");
            case READ -> who.get("/api/v1/cases/" + at.complaint);
            case SEE_PERSON -> who.form("/cases/" + at.complaint + "/person", "personReason=");
            case SUSPEND_SENDER -> who.form("/cases/" + at.complaint + "/suspension", "reason=");
            case DECIDE_APPEAL -> who.page("/appeals?authority=" + at.authority);
            case HANDLE -> step(who, at.complaint, "REFUSE");
            case ASSIGN -> step(who, at.unplaced, "ASSIGN");
            case APPROVE -> step(who, at.report, "EXTEND");
            case FIGURES -> who.page("/worklist/overview?authority=" + at.authority);
            case READ_ACCESS_LOG -> who.page("/access-log?number=" + at.complaint);
            case MANAGE_ACCOUNTS -> who.page("/admin/accounts?authority=" + at.authority);
            case READ_AUDIT -> who.page("/admin/audit?authority=" + at.authority);
            case RUN_PLATFORM -> who.page("/admin/dead-letters");
        };
    }

    private void compare(List<String> wrong, String role, Right right, Where where, Knock.Answer answer) {
        boolean in =
                switch (Permissions.reach(role, right)) {
                    case NOWHERE -> false;
                    case SELF, ALL -> true;
                    case OWN -> where == Where.OWN;
                    case BELOW -> where == Where.OWN || where == Where.BELOW;
                };
        int status = answer.status();
        boolean toSignIn = role.equals(NOBODY) && (status == 302 || status == 303);
        boolean refused = toSignIn || status == 401 || status == 403 || status == 404;
        // the door of the log is open to whoever may read some of it: what counts is the row
        boolean let = right == Right.READ_ACCESS_LOG ? answer.body().contains("核对身份" + where.authority) : !refused;
        if (let != in || !refused && status != 200 && status != 422) {
            wrong.add("%s %s %s: %d, and the table says %s"
                    .formatted(role, right, where, status, Permissions.reach(role, right)));
        }
    }

    private Knock somebody(String role) {
        if (role.equals(NOBODY)) {
            return Knock.nobody();
        }
        String house = Roles.ofOrganisation(role) ? "913301000000000000" : Where.OWN.authority;
        KnownAccount account =
                signIn.account(role, Roles.ofAuthority(role) || Roles.ofOrganisation(role) ? house : null);
        return Knock.as(account.userName(), SignIn.PASSWORD);
    }

    private static Knock.Answer step(Knock who, String number, String action) {
        return who.json("/api/v1/cases/" + number + "/actions", "{\"version\": 0, \"action\": \"" + action + "\"}");
    }

    private Target target(String authority) {
        KnownAccount sender = signIn.consumer();
        String complaint = put(cases.complaint(sender, "330110"), authority, CaseState.ASSIGNED);
        String unplaced = put(cases.complaint(sender, "330110"), authority, CaseState.CLEARING);
        String report = put(cases.report(sender, "330110", false), authority, CaseState.CHECKING);
        String reason = "核对身份" + authority;
        accessLog
                .record(Look.atPerson(
                        sender, ReceiptNumber.parse(complaint).orElseThrow().value(), authority, reason))
                .await()
                .atMost(PATIENCE);
        return new Target(authority, complaint, unplaced, report, reason);
    }

    /** As if people had brought it there. */
    private String put(String number, String authority, CaseState state) {
        pool.preparedQuery("UPDATE case_file SET authority_code = $2, state = $3 WHERE receipt_number = $1")
                .execute(Tuple.of(ReceiptNumber.parse(number).orElseThrow().value(), authority, state.name()))
                .await()
                .atMost(PATIENCE);
        return number;
    }
}
