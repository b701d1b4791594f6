DROP TABLE absences;
DROP TABLE shifts;
DROP TABLE roster_people;
