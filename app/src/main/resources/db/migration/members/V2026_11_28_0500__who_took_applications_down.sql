-- Who took an application down: another system neither decides on its own nor takes its money. Of older ones nobody knows.
alter table members.application add column taken_down_by uuid;
