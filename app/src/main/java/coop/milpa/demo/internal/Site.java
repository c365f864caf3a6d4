package coop.milpa.demo.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.registry.Cooperative;

/** A cooperative of the demo as the registry knows it, and its main branch. */
record Site(Cooperative cooperative, BranchId branch) {}
