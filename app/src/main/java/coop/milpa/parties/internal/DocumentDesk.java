package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.platform.TenantScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Answers what is asked about identity documents. */
@Service
class DocumentDesk implements Documents {

    private final TenantScope tenants;
    private final DocumentRegister register;
    private final Laws laws;

    DocumentDesk(TenantScope tenants, DocumentRegister register, Laws laws) {
        this.tenants = tenants;
        this.register = register;
        this.laws = laws;
    }

    @Override
    public Map<IdentityDocument, Key> checked(CooperativeId cooperative, Collection<IdentityDocument> documents) {
        return laws.of(cooperative).keysOf(List.copyOf(documents));
    }

    @Override
    public List<PartyId> holders(CooperativeId cooperative, String number) {
        return tenants.read(cooperative, () -> register.numbered(cooperative, Law.bare(number)));
    }
}
