package coop.milpa.teller;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.util.Currency;

/**
 * A request to open a vault.
 *
 * @param request  makes it safe to ask again
 */
public record OpenVault(CooperativeId cooperative, RequestId request, BranchId branch, Currency currency) {}
