package coop.milpa.portal.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.MemberPanel;
import coop.milpa.portal.PortalAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a member comes in by herself, on her page; for whoever may invite her. */
@Component
class AccessPanel implements MemberPanel {

    private static final int ORDER = 80;

    private final PortalAccess access;

    AccessPanel(PortalAccess access) {
        this.access = access;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(PortalPermissions.INVITE);
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return Optional.of(new Shown("portal/panel", access.standing(cooperative, member), List.of()));
    }
}
