package org.open12315.evidence;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.open12315.evidence.store.FolderStore;
import org.open12315.evidence.store.Store;

/** Which store the configuration asks for. */
@ApplicationScoped
class StoreChoice {

    @Produces
    @Singleton
    Store store(Vertx vertx, EvidenceConfig config) {
        EvidenceConfig.Folder folder = config.folder();
        return new FolderStore(vertx, folder.path(), folder.minimumFree().asLongValue());
    }
}
