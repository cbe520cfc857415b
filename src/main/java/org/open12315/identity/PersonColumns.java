package org.open12315.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.kernel.encryption.EncryptedColumn.KeyType;

/** What names a person behind an account, column by column; each is a bean, so that a change of keys walks through it. */
@ApplicationScoped
class PersonColumns {

    static final EncryptedColumn MOBILE = column("mobile");
    static final EncryptedColumn REAL_NAME = column("real_name");
    static final EncryptedColumn DOCUMENT_NUMBER = column("document_number");
    static final EncryptedColumn BORN = column("born");
    static final EncryptedColumn EMAIL = column("email");

    @Produces
    @Dependent
    static EncryptedColumn mobile() {
        return MOBILE;
    }

    @Produces
    @Dependent
    static EncryptedColumn realName() {
        return REAL_NAME;
    }

    @Produces
    @Dependent
    static EncryptedColumn documentNumber() {
        return DOCUMENT_NUMBER;
    }

    @Produces
    @Dependent
    static EncryptedColumn born() {
        return BORN;
    }

    @Produces
    @Dependent
    static EncryptedColumn email() {
        return EMAIL;
    }

    private static EncryptedColumn column(String name) {
        return new EncryptedColumn("person", "account_id", KeyType.BIGINT, name);
    }
}
