cuttingsSearch("words",0,"0aground 1,0ferry 1,0harbour 0,1ours 1,0lind 1,0march 1,0post 0,0runs 0,0sand 1");
