@NullMarked
package coop.milpa.approvals.web;

import org.jspecify.annotations.NullMarked;
