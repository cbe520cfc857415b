package org.open12315.casework;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

/** A consumer and an officer of Yuhang (330110) who is signed in: what most tests of the case page begin with. */
abstract class AtTheDesk {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    KnownAccount consumer;
    KnownAccount officer;
    Desk desk;

    @BeforeEach
    void somebodyAtTheDesk() {
        consumer = signIn.consumer();
        officer = signIn.officer("330110");
        desk = new Desk(signIn, officer);
    }
}
