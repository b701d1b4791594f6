-- One membership an address: two invitations that cross must not make two.
CREATE UNIQUE INDEX users_by_email ON users (org_id, email);
