package org.open12315.casework;

import java.util.Locale;
import org.open12315.kernel.ReceiptNumber;

/** What happened to a case, in one language: once as staff read it, once as its sender does. */
record EventWords(TimelineMessages messages) {

    static EventWords in(Locale locale) {
        return new EventWords(StepWords.bundle(TimelineMessages.class, locale));
    }

    String what(CaseEvent.What what) {
        return switch (what) {
            case OPENED -> messages.whatOpened();
            case REPEATED -> messages.whatRepeated();
            case FOLLOWED -> messages.whatFollowed();
            case SHOW_PERSON -> messages.whatShowPerson();
            case SUSPEND_SENDER -> messages.whatSuspendSender();
            case ASSIGN -> messages.whatAssign();
            case PASS_ON -> messages.whatPassOn();
            case RETURN -> messages.whatReturn();
            case TRANSFER -> messages.whatTransfer();
            case SEPARATE -> messages.whatSeparate();
            case ASK_SUPPLEMENT -> messages.whatAskSupplement();
            case SUPPLEMENT -> messages.whatSupplement();
            case ACCEPT -> messages.whatAccept();
            case REFUSE -> messages.whatRefuse();
            case MEDIATE -> messages.whatMediate();
            case SETTLE -> messages.whatSettle();
            case TERMINATE -> messages.whatTerminate();
            case WITHDRAW -> messages.whatWithdraw();
            case CHECK -> messages.whatCheck();
            case EXTEND -> messages.whatExtend();
            case OPEN_INVESTIGATION -> messages.whatOpenInvestigation();
            case DO_NOT_OPEN -> messages.whatDoNotOpen();
            case TELL_REPORTER -> messages.whatTellReporter();
            case CLOSE -> messages.whatClose();
        };
    }

    /**
     * The same for the sender.
     *
     * @param authority name of the authority that the case is with after it
     */
    String told(CaseEvent event, String authority) {
        return switch (event.what()) {
            case OPENED -> opened(event, authority);
            case REPEATED -> messages.toldRepeated(grouped(event.otherCase()));
            case FOLLOWED, ASSIGN, PASS_ON -> messages.toldMoved(authority);
            case RETURN -> messages.toldReturned(authority);
            case TRANSFER -> messages.toldTransferred();
            case SEPARATE -> messages.toldSeparate();
            case ASK_SUPPLEMENT -> messages.toldAskSupplement();
            case SUPPLEMENT -> messages.toldSupplement();
            case ACCEPT -> messages.toldAccept();
            case REFUSE -> messages.toldRefuse();
            case MEDIATE -> messages.toldMediate();
            case SETTLE -> messages.toldSettle();
            case TERMINATE -> messages.toldTerminate();
            case WITHDRAW -> messages.toldWithdraw();
            case CHECK -> messages.toldCheck();
            case EXTEND -> messages.toldExtend();
            case OPEN_INVESTIGATION -> messages.toldOpenInvestigation();
            case DO_NOT_OPEN -> messages.toldDoNotOpen();
            case TELL_REPORTER -> messages.toldTellReporter();
            case CLOSE -> messages.toldClose();
            case SHOW_PERSON, SUSPEND_SENDER -> throw new IllegalArgumentException("not for senders");
        };
    }

    String term(Term term) {
        return switch (term) {
            case DECIDE -> messages.termDecide();
            case SUPPLEMENT -> messages.termSupplement();
            case MEDIATE -> messages.termMediate();
            case TELL_PARTIES -> messages.termTellParties();
            case CHECK -> messages.termCheck();
            case CHECK_EXTENDED -> messages.termCheckExtended();
            case TELL_REPORTER -> messages.termTellReporter();
        };
    }

    static String grouped(Long receiptNumber) {
        return receiptNumber == null ? "" : new ReceiptNumber(receiptNumber).grouped();
    }

    private String opened(CaseEvent event, String authority) {
        if (event.otherCase() != null) {
            return messages.toldLinked(grouped(event.otherCase()));
        }
        return event.to() == CaseState.CLEARING ? messages.toldClearing(authority) : messages.toldOpened(authority);
    }
}
