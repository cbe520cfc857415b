package org.open12315.casework;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.open12315.pipeline.message.SubmissionKind;

/** States and steps by their names in one language. */
record StepWords(CaseworkMessages messages) {

    static StepWords in(Locale locale) {
        return new StepWords(bundle(CaseworkMessages.class, locale));
    }

    /** A message bundle in Chinese, or in English for an English locale. */
    static <T> T bundle(Class<T> type, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return MessageBundles.get(type, Localized.Literal.of(english ? "en" : "zh-CN"));
    }

    String state(CaseState state, SubmissionKind kind) {
        return switch (state) {
            case CLEARING -> messages.stateClearing();
            case ASSIGNED ->
                kind == SubmissionKind.REPORT ? messages.stateAssignedReport() : messages.stateAssignedComplaint();
            case LINKED -> messages.stateLinked();
            case SUPPLEMENT_ASKED -> messages.stateSupplementAsked();
            case ACCEPTED -> messages.stateAccepted();
            case MEDIATING -> messages.stateMediating();
            case SETTLED -> messages.stateSettled();
            case TERMINATED -> messages.stateTerminated();
            case REFUSED -> messages.stateRefused();
            case WITHDRAWN -> messages.stateWithdrawn();
            case CHECKING -> messages.stateChecking();
            case EXTENDED -> messages.stateExtended();
            case INVESTIGATION_OPENED -> messages.stateInvestigationOpened();
            case NOT_OPENED -> messages.stateNotOpened();
            case TOLD -> messages.stateTold();
            case TRANSFERRED -> messages.stateTransferred();
            case CLOSED -> messages.stateClosed();
        };
    }

    /** The shape that the tag {@code status} puts before the name of a state. */
    static String sign(CaseState state) {
        return switch (state) {
            case CLEARING, ASSIGNED -> "new";
            case SUPPLEMENT_ASKED, ACCEPTED, MEDIATING, CHECKING, EXTENDED -> "active";
            case SETTLED, TERMINATED, INVESTIGATION_OPENED, NOT_OPENED, TOLD -> "active";
            case CLOSED -> "done";
            case REFUSED, WITHDRAWN, TRANSFERRED -> "stopped";
            case LINKED -> "neutral";
        };
    }

    String step(CaseAction action) {
        return switch (action) {
            case ASSIGN -> messages.doAssign();
            case PASS_ON -> messages.doPassOn();
            case RETURN -> messages.doReturn();
            case TRANSFER -> messages.doTransfer();
            case SEPARATE -> messages.doSeparate();
            case ASK_SUPPLEMENT -> messages.doAskSupplement();
            case SUPPLEMENT -> messages.doSupplement();
            case ACCEPT -> messages.doAccept();
            case REFUSE -> messages.doRefuse();
            case MEDIATE -> messages.doMediate();
            case SETTLE -> messages.doSettle();
            case TERMINATE -> messages.doTerminate();
            case WITHDRAW -> messages.doWithdraw();
            case CHECK -> messages.doCheck();
            case EXTEND -> messages.doExtend();
            case OPEN_INVESTIGATION -> messages.doOpenInvestigation();
            case DO_NOT_OPEN -> messages.doDoNotOpen();
            case TELL_REPORTER -> messages.doTellReporter();
            case CLOSE -> messages.doClose();
        };
    }

    /** What the step means, for whoever is about to take it; null where its name says enough. */
    String hint(CaseAction action) {
        return switch (action) {
            case ASSIGN -> messages.hintAssign();
            case PASS_ON -> messages.hintPassOn();
            case RETURN -> messages.hintReturn();
            case TRANSFER -> messages.hintTransfer();
            case SEPARATE -> messages.hintSeparate();
            case ASK_SUPPLEMENT -> messages.hintAskSupplement();
            case ACCEPT -> messages.hintAccept();
            case REFUSE -> messages.hintRefuse();
            case MEDIATE -> messages.hintMediate();
            case SETTLE -> messages.hintSettle();
            case TERMINATE -> messages.hintTerminate();
            case CHECK -> messages.hintCheck();
            case EXTEND -> messages.hintExtend();
            case OPEN_INVESTIGATION -> messages.hintOpenInvestigation();
            case DO_NOT_OPEN -> messages.hintDoNotOpen();
            case TELL_REPORTER -> messages.hintTellReporter();
            case CLOSE -> messages.hintClose();
            case SUPPLEMENT, WITHDRAW -> null;
        };
    }
}
