package org.open12315.casework;

/** What a person (or the system on its behalf) does to a case. */
public enum CaseAction {
    /** The clearing desk sends the case to an authority (分送). */
    ASSIGN,
    /** On to another authority that has jurisdiction, usually one below (转办). */
    PASS_ON,
    /** Back to the clearing desk, because this authority has no jurisdiction (退回). */
    RETURN,
    /** To a body outside market supervision, named in the reason (移送). */
    TRANSFER,
    /** The consumer or the officer says that a linked case is another matter than the first (另案处理). */
    SEPARATE,
    /** Ask the complainant for what is missing (要求补充). */
    ASK_SUPPLEMENT,
    /** The complainant has added what was missing (补充). */
    SUPPLEMENT,
    /** Accept (受理). */
    ACCEPT,
    /** Refuse, with a legal ground (不予受理). */
    REFUSE,
    /** Both sides agree to mediation and it begins (开始调解). */
    MEDIATE,
    /** Record what the parties agreed on (和解、达成调解协议). */
    SETTLE,
    /** End mediation without agreement, with a legal ground (终止调解). */
    TERMINATE,
    /** The complainant withdraws (撤回). */
    WITHDRAW,
    /** Begin to check a report (开始核查). */
    CHECK,
    /** Extend the check once, with approval (延期). */
    EXTEND,
    /** Open an investigation (立案). */
    OPEN_INVESTIGATION,
    /** Open none, with the reason (不予立案). */
    DO_NOT_OPEN,
    /** Tell the named reporter what was decided (告知举报人). */
    TELL_REPORTER,
    /** Close: everybody who has to be told has been told (办结). */
    CLOSE
}
