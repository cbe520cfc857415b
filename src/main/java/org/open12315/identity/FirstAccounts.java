package org.open12315.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The accounts that a new installation begins with: the first administrator from configuration, and in the demo the
 * accounts of the README. A start without {@code open12315.demo=true} makes no demo account.
 */
@ApplicationScoped
class FirstAccounts {

    private static final Logger LOG = Logger.getLogger(FirstAccounts.class);
    private static final String DEMO_PASSWORD = "demo-12315";

    private final Accounts accounts;
    private final IdentityConfig config;
    private final boolean demo;

    FirstAccounts(
            Accounts accounts,
            IdentityConfig config,
            @ConfigProperty(name = "open12315.demo", defaultValue = "false") boolean demo) {
        this.accounts = accounts;
        this.config = config;
        this.demo = demo;
    }

    void atStart(@Observes @Priority(500) StartupEvent event) throws Throwable {
        List<Accounts.NewAccount> wanted = new ArrayList<>();
        config.firstAdministrator().userName().ifPresent(name -> wanted.add(administrator(name)));
        if (demo) {
            wanted.addAll(demoAccounts());
        }
        int made = VertxContextSupport.subscribeAndAwait(() -> create(wanted));
        if (made > 0) {
            LOG.infof("%d first accounts made", made);
        }
    }

    Uni<Integer> create(List<Accounts.NewAccount> wanted) {
        return Multi.createFrom()
                .iterable(wanted)
                .onItem()
                .transformToUniAndConcatenate(account -> accounts.create(account, AuditTrail.START))
                .collect()
                .asList()
                .map(List::size);
    }

    private Accounts.NewAccount administrator(String name) {
        try {
            String password = Files.readString(config.firstAdministrator()
                            .passwordFile()
                            .orElseThrow(() -> new IllegalStateException(
                                    "open12315.identity.first-administrator.password-file is missing")))
                    .strip();
            return new Accounts.NewAccount(name, password, name, Roles.SYSTEM_ADMINISTRATOR, null);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The first administrator's password cannot be read", unreadable);
        }
    }

    static List<Accounts.NewAccount> demoAccounts() {
        List<Accounts.NewAccount> list = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            list.add(account("demo-consumer-" + i, "演示消费者" + i, Roles.CONSUMER, null));
        }
        for (String county : List.of("330110", "110105", "310115", "440305", "441900")) {
            list.add(account("officer-" + county, "演示承办人 " + county, Roles.OFFICER, county));
        }
        for (String desk : List.of("330100", "110000", "100000")) {
            list.add(account("officer-" + desk, "演示分送台 " + desk, Roles.OFFICER, desk));
            list.add(account("supervisor-" + desk, "演示督办人 " + desk, Roles.SUPERVISOR, desk));
        }
        list.add(account("admin-330100", "演示单位管理员 330100", Roles.ADMINISTRATOR, "330100"));
        list.add(account("admin", "演示系统管理员", Roles.SYSTEM_ADMINISTRATOR, null));
        return list;
    }

    private static Accounts.NewAccount account(String name, String display, String role, String authority) {
        return new Accounts.NewAccount(name, DEMO_PASSWORD, display, role, authority);
    }
}
