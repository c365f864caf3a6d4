package coop.milpa.origination.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.MemberPanel;
import coop.milpa.origination.ApplicationList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a member has asked to be lent, on her page. */
@Component
class ApplicationsPanel implements MemberPanel {

    private static final int ORDER = 40;

    private final ApplicationList list;

    ApplicationsPanel(ApplicationList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(OriginationInTheMenu.READ);
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<ApplicationList.Row> hers = list.of(cooperative, member);
        return hers.isEmpty() ? Optional.empty() : Optional.of(new Shown("origination/panel", hers, List.of()));
    }
}
