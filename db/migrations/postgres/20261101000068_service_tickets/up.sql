-- What customer service has to do about something that was sold: the ticket may name the order, the
-- piece and the lot that it is about. status_reason is why it came to its state.
CREATE TABLE service_tickets (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    subject text NOT NULL,
    body text,
    kind text NOT NULL,
    status text NOT NULL,
    status_reason text,
    customer_id uuid,
    order_id uuid,
    serial_id uuid,
    lot_id uuid,
    owner_id uuid,
    due_at bigint,
    opened_by uuid NOT NULL,
    opened_at bigint NOT NULL,
    closed_at bigint,
    version bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, code),
    FOREIGN KEY (org_id, customer_id) REFERENCES customers (org_id, id),
    FOREIGN KEY (org_id, order_id) REFERENCES sales_orders (org_id, id),
    FOREIGN KEY (org_id, serial_id) REFERENCES serial_numbers (org_id, id),
    FOREIGN KEY (org_id, lot_id) REFERENCES lots (org_id, id),
    FOREIGN KEY (org_id, owner_id) REFERENCES users (org_id, id),
    FOREIGN KEY (org_id, opened_by) REFERENCES users (org_id, id)
);
CREATE INDEX service_tickets_by_status ON service_tickets (org_id, status, id);
CREATE INDEX service_tickets_by_owner ON service_tickets (org_id, owner_id, status, due_at, id);
CREATE INDEX service_tickets_by_order ON service_tickets (org_id, order_id, id);
CREATE INDEX service_tickets_by_serial ON service_tickets (org_id, serial_id, id);
CREATE INDEX service_tickets_by_lot ON service_tickets (org_id, lot_id, id);
CREATE INDEX service_tickets_by_customer ON service_tickets (org_id, customer_id, id);

CREATE TABLE service_ticket_inspections (
    org_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    PRIMARY KEY (org_id, ticket_id, inspection_id),
    FOREIGN KEY (org_id, ticket_id) REFERENCES service_tickets (org_id, id),
    FOREIGN KEY (org_id, inspection_id) REFERENCES inspections (org_id, id)
);
