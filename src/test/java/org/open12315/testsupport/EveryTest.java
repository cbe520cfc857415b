package org.open12315.testsupport;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every {@code @QuarkusTest} of the project its database, a provider of access tokens and a mail server. */
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(TokenIssuer.class)
@QuarkusTestResource(MailServer.class)
public final class EveryTest {

    private EveryTest() {}
}
