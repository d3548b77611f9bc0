cuttingsSearch("index",0,{"version":"61dcce93","kinds":[1,0,0,1,0,0,1],"texts":"3","terms":["2"],"words":["aground"]});
