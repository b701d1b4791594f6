DROP TABLE service_ticket_inspections;
DROP TABLE service_tickets;
